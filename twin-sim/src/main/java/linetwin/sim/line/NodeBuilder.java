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
        if (element instanceof Source source) {
            return new RunningSource(source, births, resources, index);
        } else if (element instanceof Station station) {
            return new RunningStation(station, resources, index);
        } else if (element instanceof Buffer buffer) {
            return new RunningBuffer(buffer, resources.floor(), index);
        } else if (element instanceof Conveyor conveyor) {
            return new RunningConveyor(conveyor, resources, index);
        } else if (element instanceof SynchronousLine synchronous) {
            return new RunningSynchronousLine(synchronous, resources, index);
        } else if (element instanceof PressLine press) {
            return new RunningPressLine(press, resources, index);
        } else if (element instanceof PanelStore store) {
            return new RunningPanelStore(store, resources, index);
        } else if (element instanceof Sink sink) {
            return new RunningSink(sink, resources, index);
        }
        throw new IllegalStateException("nothing runs " + element);
    }
}
