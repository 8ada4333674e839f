package linetwin.ui.app;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.ui.analysis.AnalysisViewModel;
import linetwin.ui.events.EventRow;
import linetwin.ui.find.PastStop;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.whatif.WhatIfPage;

/**
 * The ways from wherever one is to where something of the line is seen.
 *
 * @param passport shows what became of the vehicle or lot with an identifier
 */
record Ways(
        ObjectProperty<Screen> open,
        LivePage live,
        AnalysisViewModel analysis,
        WhatIfPage whatIf,
        ReplayViewModel recordings,
        Consumer<String> passport)
        implements Finder.Doors {
    @Override
    public void toElement(String id) {
        open.set(Screen.LIVE);
        if (!id.isEmpty()) { // else it is of the whole plant
            live.openDrawer(id);
        }
    }

    @Override
    public void toEvent(EventRow row) {
        open.set(Screen.LIVE);
        live.openEvent(row);
    }

    @Override
    public void toStop(PastStop stop) {
        analysis.lookAt(stop.element().id(), stop.begin(), stop.end());
        open.set(Screen.ANALYSIS);
    }

    @Override
    public void toMark(Mark mark) {
        recordings.holdAt(mark);
        toElement(mark.element());
    }

    @Override
    public void toParameter(String path) {
        whatIf.search(path);
        open.set(Screen.WHAT_IF);
    }

    @Override
    public void toPassport(String identifier) {
        passport.accept(identifier);
    }
}
