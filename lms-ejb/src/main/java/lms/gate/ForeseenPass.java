package lms.gate;

import lms.credit.Balance;

/** Somebody who would pass the stage that they are in, and the credits that it would bring. */
public record ForeseenPass(long personId, String stageId, Balance credits) {}
