package linetwin.sim.learn.fit;

/** How much a fit rests on. */
public enum Footing {
    /** Nothing ended: only that the mean is not short is known. */
    NOTHING_ENDED,
    /** One duration ended. */
    ONE,
    /** Fewer than ten ended. */
    FEW,
    /** One duration makes up more than half of all time that was seen. */
    ONE_LONG,
    /** Ten or more ended. */
    BROAD;

    static Footing of(LifetimeSample sample) {
        int ended = sample.ended();
        if (ended == 0) {
            return NOTHING_ENDED;
        } else if (ended == 1) {
            return ONE;
        } else if (ended < 10) {
            return FEW;
        }
        return sample.longest() > sample.exposure() / 2 ? ONE_LONG : BROAD;
    }
}
