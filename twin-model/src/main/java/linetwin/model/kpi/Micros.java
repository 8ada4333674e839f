package linetwin.model.kpi;

/** Microseconds in longer units. */
final class Micros {
    static final double PER_HOUR = 3_600e6;

    private Micros() {}
}
