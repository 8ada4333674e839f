package linetwin.sim.line;

import linetwin.model.line.Buffer;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;

/** Makes what runs of what a line consists of. */
record NodeBuilder(Line line, Floor floor, Wiring wiring, Births births) {
    /** The node for the element at an index. */
    Node build(int index) {
        Element element = line.elements().get(index);
        if (element instanceof Source source) {
            return new RunningSource(source, births, floor, index);
        } else if (element instanceof Station station) {
            return new RunningStation(station, line, floor, index, wiring);
        } else if (element instanceof Buffer buffer) {
            return new RunningBuffer(buffer, floor, index);
        } else if (element instanceof Conveyor conveyor) {
            return new RunningConveyor(conveyor, floor, index, wiring);
        } else if (element instanceof SynchronousLine synchronous) {
            return new RunningSynchronousLine(synchronous, line, floor, index, wiring);
        } else if (element instanceof PressLine press) {
            return new RunningPressLine(press, line, floor, index, wiring);
        } else if (element instanceof PanelStore store) {
            return new RunningPanelStore(store, floor, index);
        } else if (element instanceof Sink sink) {
            return new RunningSink(sink, floor, index);
        }
        throw new IllegalStateException("nothing runs " + element);
    }
}
