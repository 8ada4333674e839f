package linetwin.ui.agv;

import linetwin.model.state.AgvTask;

/** The keys of the words for what AGVs do. */
final class AgvWords {
    private AgvWords() {}

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
