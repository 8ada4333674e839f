package linetwin.ui.app;

import java.util.function.Consumer;
import linetwin.model.telemetry.Address;
import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.record.Recorder;
import linetwin.ui.replay.ReplayViewModel;

/**
 * The ways to choose which line is shown: that of a broker, of which plant there, or that of a recording.
 *
 * @param recorder records the live line for later
 */
record LineChoice(ConnectViewModel brokers, Consumer<Address> plants, ReplayViewModel recordings, Recorder recorder) {}
