package linetwin.ui.app;

import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.record.Recorder;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.PlantAccess;

/**
 * The ways to choose which line is shown: that of a broker, of which plant there, or that of a recording.
 *
 * @param recorder records the live line for later
 */
record LineChoice(ConnectViewModel brokers, PlantAccess plants, ReplayViewModel recordings, Recorder recorder) {}
