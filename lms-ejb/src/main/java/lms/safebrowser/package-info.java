/**
 * Safe Exam Browser: the settings with which it sits one exam, the Config Key that is computed from
 * them, and whether a page speaks from a browser that runs with these settings.
 *
 * <p>A newcomer may ask why no key is stored and none has to be copied: settings are a function of
 * the exam and the address of the academy, and the key is a function of the settings. The Browser
 * Exam Key, which changes with every release of the browser, is not asked for.
 */
@Feature(
    name = "safebrowser",
    uses = {})
package lms.safebrowser;

import lms.platform.Feature;
