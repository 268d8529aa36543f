package lms.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Invitations {
  @PersistenceContext EntityManager em;

  List<Invitation> all() {
    return em.createQuery("select i from Invitation i order by i.invited", Invitation.class)
        .getResultList();
  }

  Invitation require(String login) {
    Invitation invitation = em.find(Invitation.class, login);
    if (invitation == null) throw new NotFound("invitation", login);
    return invitation;
  }

  void remove(Invitation invitation) {
    em.remove(invitation);
  }
}
