package linetwin.ui.app;

import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.Pending;

/** Choices of a line for tests. */
final class LineChoices {
    private LineChoices() {}

    /** Every broker is reached, and no recording is open. */
    static LineChoice none() {
        return of(new ReplayViewModel(new FakeRecordings()));
    }

    static LineChoice of(ReplayViewModel recordings) {
        return new LineChoice(new ConnectViewModel(broker -> Pending.begin(() -> broker)), plant -> {}, recordings);
    }
}
