package lms.bite.gamma;

import lms.bite.alpha.OwnWatch;

/** Uses a constant of another room, which the compiler writes out. */
class Quoting {
  String maker() {
    return OwnWatch.MAKER;
  }
}
