package linetwin.model.kpi;

import java.util.Comparator;
import linetwin.model.state.AgvTask;
import linetwin.model.state.StationState;

/**
 * The name of something measured in a replication.
 *
 * @param element id of the element that it belongs to; empty for a figure of the whole line
 * @param name with its unit, such as {@code throughputPerHour}
 */
public record Figure(String element, String name) implements Comparable<Figure> {
    private static final Comparator<Figure> ORDER =
            Comparator.comparing(Figure::element).thenComparing(Figure::name);

    public static Figure ofLine(String name) {
        return new Figure("", name);
    }

    public static Figure of(String element, String name) {
        return new Figure(element, name);
    }

    /** The share of time that the element is in the state, 0..1. */
    public static Figure ofState(String element, StationState state) {
        return new Figure(element, fractionName(state));
    }

    /** The share of time that the AGV or fleet is at the task, 0..1. */
    public static Figure ofTask(String agv, AgvTask task) {
        return new Figure(agv, fractionName(task));
    }

    public boolean isOfLine() {
        return element.isEmpty();
    }

    @Override
    public int compareTo(Figure other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isOfLine() ? name : element + '.' + name;
    }

    private static String fractionName(AgvTask task) {
        return switch (task) {
            case IDLE -> "idleFraction";
            case EMPTY -> "emptyFraction";
            case LOADED -> "loadedFraction";
            case HANDLING -> "handlingFraction";
            case WAITING -> "waitingFraction";
            case CHARGING -> "chargingFraction";
            case BROKEN -> "brokenFraction";
        };
    }

    private static String fractionName(StationState state) {
        return switch (state) {
            case WORKING -> "workingFraction";
            case STARVED -> "starvedFraction";
            case BLOCKED -> "blockedFraction";
            case FAILED -> "failedFraction";
            case MINOR_STOP -> "minorStopFraction";
            case ANDON -> "andonFraction";
            case SETUP -> "setupFraction";
            case MAINTENANCE -> "maintenanceFraction";
            case BREAK -> "breakFraction";
            case OFF_SHIFT -> "offShiftFraction";
            case NOT_OBSERVED -> "notObservedFraction";
        };
    }
}
