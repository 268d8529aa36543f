/** Pages of those who mark answers, and of those who say who does. */
@Feature(
    name = "web.rating",
    uses = {"security", "rating", "recording", "question", "people", "web.layout", "web.rest"})
package lms.web.rating;

import lms.platform.Feature;
