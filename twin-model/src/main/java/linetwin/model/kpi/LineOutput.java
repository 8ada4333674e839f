package linetwin.model.kpi;

import java.time.Duration;

/**
 * What a line delivered over a span and what it had for it.
 *
 * @param completed vehicles that left at the sinks
 * @param good of these, without an open defect
 * @param firstTimeThrough of these good ones, without any rework before
 * @param scrapped vehicles taken out on the way, wherever; parts that were not yet joined to one don't count
 * @param notObserved vehicles, of those that left, of the time in which what the line does was not observed: they are in the
 *     counts, and in no rate
 * @param spanMicros length of the span
 * @param plannedMicros planned time (neither off shift, nor break, nor maintenance) of the last station before the sink
 * @param labourHours direct labour paid while the line was observed: operators of each area times its paid time
 */
public record LineOutput(
        long completed,
        long good,
        long firstTimeThrough,
        long scrapped,
        long notObserved,
        long spanMicros,
        long plannedMicros,
        double labourHours) {
    private static final long DAY_MICROS = 86_400_000_000L;

    /**
     * Whether the span is shorter than a day. Breaks, which are paid, and shifts repeat daily: until then vehicles per labour
     * hour are those of a piece of a day, and don't compare with those of whole ones.
     */
    public boolean isPartOfDay() {
        return spanMicros < DAY_MICROS;
    }

    /** How much longer the span must become to be a day; zero if it is one. */
    public Duration missingToADay() {
        return Duration.ofNanos(1000 * Math.max(0, DAY_MICROS - spanMicros));
    }

    public double plannedHours() {
        return plannedMicros / Micros.PER_HOUR;
    }

    /** Jobs per hour: good vehicles per planned hour. */
    public double jobsPerHour() {
        return observed(good).times(Ratio.of(1, plannedMicros)).value() * Micros.PER_HOUR;
    }

    /** Good vehicles per direct labour hour; NaN where no labour is described. */
    public double vehiclesPerLabourHour() {
        return labourHours > 0 ? observed(good).value() / labourHours : Double.NaN;
    }

    /** That part of some vehicles that was made while the line was observed; all rates are of these. */
    public Ratio observed(long vehicles) {
        Ratio all = Ratio.of(vehicles, 1);
        return notObserved == 0 || completed == 0
                ? all
                : all.times(Ratio.of(Math.max(0, completed - notObserved), completed));
    }

    /** Vehicles that the line is done with: those that left, and those that were scrapped. */
    public long finished() {
        return completed + scrapped;
    }

    /** Vehicles that left good and without any rework before / vehicles that left or were scrapped. */
    public Ratio firstTimeThroughRatio() {
        return Ratio.of(firstTimeThrough, finished());
    }
}
