package linetwin.cli.output;

import linetwin.model.state.StationState;

/** The states of stations in words for tables. */
final class StateWords {
    private StateWords() {}

    static String of(StationState state) {
        return switch (state) {
            case WORKING -> "working";
            case STARVED -> "starved";
            case BLOCKED -> "blocked";
            case FAILED -> "failed";
            case MINOR_STOP -> "minor stop";
            case ANDON -> "andon";
            case SETUP -> "set-up";
            case MAINTENANCE -> "maintenance";
            case BREAK -> "break";
            case OFF_SHIFT -> "off shift";
            case NOT_OBSERVED -> "not observed";
        };
    }
}
