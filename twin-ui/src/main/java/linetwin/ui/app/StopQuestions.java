package linetwin.ui.app;

import atlantafx.base.controls.ModalPane;
import java.time.Instant;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.ui.cost.CostDialog;
import linetwin.ui.cost.CostViewModel;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Standings;
import linetwin.ui.text.Texts;

/** What stops cost, as the screens ask for it: the answer lies over whatever is open. */
final class StopQuestions {
    private final CostViewModel model;
    private final CostDialog dialog;
    private final ModalPane overlay;

    StopQuestions(Standings line, ScenarioOfLine scenario, Texts texts, ModalPane overlay) {
        this.overlay = overlay;
        model = new CostViewModel(LocalReplicationRunner.onAllProcessors(), line, scenario, FxWindow.SCREEN);
        dialog = new CostDialog(model, texts, () -> overlay.hide(true));
        overlay.displayProperty().subscribe(isSeen -> {
            if (!isSeen) {
                cancel(); // nobody waits for it any more
            }
        });
    }

    /** What did the stop cost that a station was in at this time? */
    void askForStopAt(String station, Instant time) {
        overlay.show(dialog);
        model.askForStopAt(station, time);
    }

    /** What did the latest stop of a station cost? */
    void askForLatestStop(String station) {
        overlay.show(dialog);
        model.askForLatestStop(station);
    }

    void show(LineFrame frame) {
        model.show(frame);
    }

    void cancel() {
        model.cancel();
    }
}
