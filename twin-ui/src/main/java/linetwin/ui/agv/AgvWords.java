package linetwin.ui.agv;

import linetwin.model.state.AgvTask;

/** The keys of the words for what AGVs do. */
final class AgvWords {
    private AgvWords() {}

    /** What is known of what it does. */
    static String keyOf(AgvFacts agv) {
        return agv.message().state().isObserved() ? keyOf(agv.status().task()) : "agv.task.notObserved";
    }

    static String keyOf(AgvTask task) {
        return switch (task) {
            case IDLE -> "agv.task.idle";
            case EMPTY -> "agv.task.empty";
            case LOADED -> "agv.task.loaded";
            case HANDLING -> "agv.task.handling";
            case WAITING -> "agv.task.waiting";
            case CHARGING -> "agv.task.charging";
            case BROKEN -> "agv.task.broken";
        };
    }
}
