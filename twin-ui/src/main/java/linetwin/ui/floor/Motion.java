package linetwin.ui.floor;

import linetwin.model.telemetry.body.LineDescription.Kind;

/** Where a body is on its way through an element, and what the robots there do, by its progress alone. */
final class Motion {
    /** Share of the cycle in which a body comes to its place of work. */
    private static final double ARRIVING = 0.08;

    /** Strokes of a robot in a cycle. */
    private static final int STROKES = 5;

    private Motion() {}

    /**
     * From -0.5 at the entry to 0.5 at the exit.
     *
     * @param places of the element
     * @param index of the body in it, the oldest first
     */
    static double along(Kind kind, double progress, int places, int index) {
        return switch (kind) {
            case CONVEYOR, POSITION, SYNCHRONOUS_LINE -> progress - 0.5;
            case STATION, PRESS_LINE, BUFFER, PANEL_STORE, SOURCE, SINK -> standing(progress, places, index);
        };
    }

    /** Comes in, and stands where it is worked on: one behind the other where there are several places. */
    private static double standing(double progress, int places, int index) {
        double stand = places <= 1 ? 0 : 0.5 - (index % places + 0.5) / places;
        double arrived = Math.min(1, progress / ARRIVING);
        double eased = arrived * arrived * (3 - 2 * arrived);
        return -0.5 + (stand + 0.5) * eased;
    }

    /** The phase of a robot's arm. */
    static int phase(double progress, int robot) {
        if (progress < ARRIVING || progress >= 1) {
            return ArmPainter.AT_REST;
        }
        double turns = (progress - ARRIVING) / (1 - ARRIVING) * STROKES + 0.35 * robot;
        return (int) Math.floor((turns - Math.floor(turns)) * ArmPainter.PHASES);
    }
}
