package linetwin.ui.source;

import java.util.List;
import linetwin.model.telemetry.Address;

/** All plants of a broker; safe for use by several threads. */
public interface PlantAccess {
    /** Shows this plant from the next frames on, also if it is dead. */
    void follow(Address plant);

    /** Whether somebody looks at all plants from now on: their figures are made only then. */
    void lookAtAll(boolean isLooking);

    /** The plants side by side, about a second old at most; none while nobody {@link #lookAtAll looks}. */
    List<PlantFrame> all();
}
