package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lms.loading.ContentLoadingService;

/** The frame of the loading page; its script talks to {@link LoadingsResource}. */
@Named
@RequestScoped
public class ContentLoading {
  @Inject ContentLoadingService loading;
  private boolean ever;

  @PostConstruct
  void load() {
    ever = loading.everLoaded();
  }

  public boolean isEver() {
    return ever;
  }
}
