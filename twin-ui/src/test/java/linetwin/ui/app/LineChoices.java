package linetwin.ui.app;

import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.fixture.FakePlants;
import linetwin.ui.fixture.FakeRecorder;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.replay.ReplayViewModel;

/** Choices of a line for tests. */
final class LineChoices {
    private LineChoices() {}

    /** Every broker is reached, and no recording is open. */
    static LineChoice none() {
        return of(new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN));
    }

    static LineChoice of(ReplayViewModel recordings) {
        return of(recordings, new FakeRecorder());
    }

    static LineChoice of(ReplayViewModel recordings, FakeRecorder recorder) {
        return of(new FakePlants(), recordings, recorder);
    }

    static LineChoice of(FakePlants plants) {
        return of(plants, new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN), new FakeRecorder());
    }

    private static LineChoice of(FakePlants plants, ReplayViewModel recordings, FakeRecorder recorder) {
        return new LineChoice(new ConnectViewModel(broker -> {}, FxWindow.SCREEN), plants, recordings, recorder);
    }
}
