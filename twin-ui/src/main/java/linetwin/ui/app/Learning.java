package linetwin.ui.app;

import atlantafx.base.controls.ModalPane;
import java.time.Instant;
import java.util.concurrent.Executor;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.ui.app.file.FileRequests;
import linetwin.ui.cost.CostDialog;
import linetwin.ui.cost.CostViewModel;
import linetwin.ui.drift.DriftDialog;
import linetwin.ui.drift.DriftNote;
import linetwin.ui.drift.DriftViewModel;
import linetwin.ui.forecast.ForecastViewModel;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** What is learned from the shown line: what its stops cost, and what of it has moved. The answers lie over whatever is open. */
final class Learning {
    private final CostViewModel cost;
    private final DriftViewModel drift;
    private final CostDialog answer;
    private final DriftDialog recalibration;
    private final Texts texts;
    private final ModalPane overlay;

    /** @param forecast goes by a scenario that was calibrated from then on */
    Learning(
            LineAccess line,
            ScenarioOfLine scenario,
            ForecastViewModel forecast,
            Texts texts,
            FileRequests files,
            ModalPane overlay,
            Executor screen) {
        this.texts = texts;
        this.overlay = overlay;
        cost = new CostViewModel(LocalReplicationRunner.onAllProcessors(), line, scenario, screen);
        answer = new CostDialog(cost, texts, () -> overlay.hide(true));
        drift = new DriftViewModel(scenario, forecast::open, screen);
        line.tellAlso(drift.ear());
        recalibration = new DriftDialog(
                drift, texts, () -> files.askToSave("drift.save", "line-calibrated.yaml"), () -> overlay.hide(true));
        overlay.displayProperty().subscribe(isSeen -> {
            if (!isSeen) { // nobody waits for it any more
                cost.cancel();
                drift.cancel();
            }
        });
    }

    /** What did the stop cost that a station was in at this time? */
    void askForStopAt(String station, Instant time) {
        overlay.show(answer);
        cost.askForStopAt(station, time);
    }

    /** What did the latest stop of a station cost? */
    void askForLatestStop(String station) {
        overlay.show(answer);
        cost.askForLatestStop(station);
    }

    /** A page below the note of what has moved. */
    VBox noted(Region page) {
        VBox all = new VBox(8, new DriftNote(drift, texts, () -> overlay.show(recalibration)), page);
        all.setMinHeight(0);
        VBox.setVgrow(page, Priority.ALWAYS);
        return all;
    }

    void show(LineFrame frame) {
        cost.show(frame);
        drift.show(frame);
    }

    /** Ends what goes on beside the screen. */
    void close() {
        cost.cancel();
        drift.close();
    }
}
