package linetwin.sim.line;

import linetwin.model.line.Buffer;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Element;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.sim.line.draw.Births;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.flow.RunningBuffer;
import linetwin.sim.line.flow.RunningConveyor;
import linetwin.sim.line.flow.RunningSink;
import linetwin.sim.line.flow.RunningSource;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPanelStore;
import linetwin.sim.line.station.RunningPressLine;
import linetwin.sim.line.station.RunningStation;
import linetwin.sim.line.station.RunningSynchronousLine;

/** Makes what runs of what a line consists of. */
record NodeBuilder(Resources resources, Births births) {
    /** The node for the element, which is at this index of the line. */
    Node build(Element element, int index) {
        return switch (element.kind()) {
            case SOURCE -> new RunningSource((Source) element, births, resources, index);
            case STATION -> new RunningStation((Station) element, resources, index);
            case BUFFER -> new RunningBuffer((Buffer) element, resources.floor(), index);
            case CONVEYOR -> new RunningConveyor((Conveyor) element, resources, index);
            case SYNCHRONOUS_LINE -> new RunningSynchronousLine((SynchronousLine) element, resources, index);
            case PRESS_LINE -> new RunningPressLine((PressLine) element, resources, index);
            case PANEL_STORE -> new RunningPanelStore((PanelStore) element, resources, index);
            case SINK -> new RunningSink((Sink) element, resources, index);
        };
    }
}
