package linetwin.sim.live;

import linetwin.sim.line.LineRun;

/** The way in which a line is begun, warm-up included, so that it can be begun again. */
@FunctionalInterface
public interface Beginning {
    /** A run of the line with these random numbers, which nobody else uses; always the same run for the same seed. */
    LineRun of(long seed);
}
