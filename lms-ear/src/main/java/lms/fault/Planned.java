package lms.fault;

import java.time.Duration;

/**
 * One fault to come.
 *
 * @param pause after the one before is over
 * @param lasts how long it is left so; a killed server is started again at once
 * @param ahead by how much the clock moves, if it does
 */
public record Planned(Fault fault, Duration pause, Duration lasts, Duration ahead) {}
