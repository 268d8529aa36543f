package lms.accommodation;

import lms.platform.Refusal;

/** It is no range of addresses, or it would end before it begins. */
public class PlaceUnfit extends Refusal {}
