package linetwin.ui.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.StationState;
import linetwin.model.twin.Activity;
import linetwin.model.twin.StationView;
import linetwin.ui.source.LineFrame;

/** Whether most of a line has a break or is off shift, so that whoever waits for it to move waits long. */
final class LineRest {
    private static final Set<StationState> RESTING = Set.of(StationState.BREAK, StationState.OFF_SHIFT);

    private LineRest() {}

    static boolean isIn(LineFrame frame) {
        List<Activity> heard = frame.snapshot().stations().stream()
                .map(StationView::activity)
                .flatMap(activity -> Optional.ofNullable(activity).stream())
                .toList();
        long resting = heard.stream()
                .filter(activity -> RESTING.contains(activity.state()))
                .count();
        return 2 * resting > heard.size();
    }
}
