package linetwin.model.line;

import java.util.List;
import linetwin.model.value.Label;

/** A place on the line that items pass through or are kept in. */
public sealed interface Element
        permits Source, Station, Buffer, Conveyor, SynchronousLine, PressLine, PanelStore, Sink {
    Label label();

    default String id() {
        return label().id();
    }

    /** Ids of the elements that this one sends items to, the regular route first. */
    List<String> routes();
}
