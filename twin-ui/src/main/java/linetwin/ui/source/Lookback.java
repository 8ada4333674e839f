package linetwin.ui.source;

import linetwin.model.history.Period;
import org.jspecify.annotations.Nullable;

/** What a screen wants to know of the past; the answer comes with the frames, so that no screen computes it. */
public interface Lookback {
    /** Asks for the line in a period, clipped to what is kept; absent to ask no more. */
    void lookAt(@Nullable Period period);

    /** Asks for the latest hour of an element; absent to ask no more. */
    void lookAtElement(@Nullable String element);
}
