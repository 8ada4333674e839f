package linetwin.ui.app;

import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.replay.ReplayViewModel;

/** The ways to choose which line is shown: that of a broker, or that of a recording. */
record LineChoice(ConnectViewModel brokers, ReplayViewModel recordings) {}
