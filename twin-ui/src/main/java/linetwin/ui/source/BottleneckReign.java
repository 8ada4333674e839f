package linetwin.ui.source;

import java.time.Instant;

/** A stretch of time in which one station was the bottleneck. */
public record BottleneckReign(String station, Instant from, Instant until) {}
