package linetwin.sim.forecast.drift;

/**
 * A time over which a change is looked for. The four hours by which a changed cycle is to be named have most of the false alarms: a sum over a
 * window of that length finds most changes in it (Guépié, Fillatre and Nikiforov, Detecting a suddenly arriving dynamic profile of
 * finite duration, IEEE Transactions on Information Theory 63, 2017). Shorter ones are sooner with what is plain, longer ones
 * find what varies so much, or changes so little, that four hours do not tell it.
 */
enum DriftWindow {
    QUARTER(3, 1, 0.1),
    HOUR(12, 1, 0.1),
    FOUR_HOURS(48, 1, 0.5),
    DAY(192, 0.5, 0.15),
    WEEK(768, 0.5, 0.15);

    /** Looks in an hour. */
    static final int LOOKS = 12;

    private final int looks;
    private final double step;
    private final double share;

    /**
     * @param looks how many it spans while the line works
     * @param step as a power of the change that matters: what is looked for in long ones is smaller
     * @param share of all false alarms
     */
    DriftWindow(int looks, double step, double share) {
        this.looks = looks;
        this.step = step;
        this.share = share;
    }

    int looks() {
        return looks;
    }

    /** What is looked for in it, where this factor matters. */
    double factor(double mattering) {
        return Math.pow(mattering, step);
    }

    double share() {
        return share;
    }
}
