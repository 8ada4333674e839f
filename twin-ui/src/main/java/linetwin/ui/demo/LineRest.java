package linetwin.ui.demo;

import java.util.List;
import java.util.Optional;
import linetwin.model.twin.Activity;
import linetwin.model.twin.StationView;
import linetwin.ui.source.LineFrame;

/** Whether most of a line has a break or is off shift, so that whoever waits for it to move waits long. */
final class LineRest {
    private LineRest() {}

    static boolean isIn(LineFrame frame) {
        List<Activity> heard = frame.snapshot().stations().stream()
                .map(StationView::activity)
                .flatMap(activity -> Optional.ofNullable(activity).stream())
                .toList();
        long resting =
                heard.stream().filter(activity -> activity.state().isRest()).count();
        return 2 * resting > heard.size();
    }
}
