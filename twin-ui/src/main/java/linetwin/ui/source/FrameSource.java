package linetwin.ui.source;

/** Gives the newest frame whenever it is asked; safe for use by several threads. */
public interface FrameSource {
    LineFrame latest();
}
