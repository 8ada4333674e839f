package linetwin.ui.app;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import linetwin.ui.analysis.AnalysisPage;
import linetwin.ui.analysis.AnalysisViewModel;
import linetwin.ui.app.file.FileExports;
import linetwin.ui.app.file.FileRequests;
import linetwin.ui.forecast.ForecastPage;
import linetwin.ui.forecast.ForecastViewModel;
import linetwin.ui.gain.GainPage;
import linetwin.ui.gain.GainPageViewModel;
import linetwin.ui.gain.GainViewModel;
import linetwin.ui.gain.LongRunViewModel;
import linetwin.ui.history.HistoryDesk;
import linetwin.ui.history.HistoryPage;
import linetwin.ui.history.HistoryViewModel;
import linetwin.ui.quality.QualityPage;
import linetwin.ui.replay.ReplayKeys;
import linetwin.ui.replay.ReplayPage;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** Makes the pages of the screens, each with what shows a frame on it. */
record PageMaker(LineAccess line, Texts texts, FileRequests files, FileExports exports, ReplayViewModel recordings) {
    /**
     * A screen as the window shows it, below the strip of KPIs.
     *
     * @param content gets every frame while the page is open
     * @param onTurned gets whether the page was opened or left
     * @param back closes what is open on it and tells whether there was anything
     */
    record Page(Screen screen, Region view, Content content, Consumer<Boolean> onTurned, BooleanSupplier back) {
        /** What shows the line. */
        interface Content {
            /**
             * Shows the line.
             *
             * @param newest for what moves
             * @param calm for what is read, the same for all panels; at most half a second older
             */
            void show(LineFrame newest, LineFrame calm);
        }

        /** A page with nothing to close. */
        Page(Screen screen, Region view, Content content, Consumer<Boolean> onTurned) {
            this(screen, view, content, onTurned, () -> false);
        }

        /** A page to which it does not matter whether it is open. */
        Page(Screen screen, Region view, Content content) {
            this(screen, view, content, isOpen -> {});
        }
    }

    Page forecast(ForecastViewModel forecast, Learning learning) {
        ForecastPage page = new ForecastPage(forecast, texts, () -> files.askToOpen("forecast.open", "yaml"));
        return new Page(Screen.FORECAST, learning.noted(page), (newest, quiet) -> {});
    }

    Page analysis(AnalysisViewModel analysis) {
        AnalysisPage page = new AnalysisPage(analysis, texts, exports);
        RoundRobin figures = new RoundRobin(page::show);
        return new Page(Screen.ANALYSIS, page, (newest, quiet) -> figures.show(quiet), analysis::turn);
    }

    Page quality() {
        QualityPage page = new QualityPage(texts);
        RoundRobin figures = new RoundRobin(page::show);
        return new Page(Screen.QUALITY, page, (newest, quiet) -> figures.show(quiet));
    }

    Page history(HistoryDesk history) {
        HistoryViewModel model = new HistoryViewModel(history, FxWindow.SCREEN);
        HistoryPage page = new HistoryPage(model, texts, exports);
        return new Page(Screen.HISTORY, page, (newest, quiet) -> model.show(quiet), model::turn);
    }

    Page gain(GainViewModel gain, LongRunViewModel longRun) {
        GainPageViewModel model = new GainPageViewModel(gain);
        GainPage page = new GainPage(model, longRun, texts, () -> files.askToOpen("gain.open", "json"), exports);
        RoundRobin figures = new RoundRobin(model::show);
        return new Page(Screen.GAIN, page, (newest, quiet) -> figures.show(quiet));
    }

    /**
     * The trainer's page, whose picture is a floor where that of the live page is.
     *
     * @param demos where demos are chosen
     * @param isCurrent whether what is heard may be taken for the present
     */
    Page trainer(Node demos, Learning learning, LivePage live, BooleanSupplier isCurrent) {
        TrainerPage page = new TrainerPage(line, demos, recordings, learning, texts);
        page.setOnQuality(live::openQuality);
        page.floorProperty().bindBidirectional(live.floorProperty());
        return new Page(
                Screen.TRAINER,
                page,
                (newest, quiet) -> page.show(newest, quiet, isCurrent.getAsBoolean()),
                page::turn,
                page::goBack);
    }

    /**
     * The page of recordings, which are opened from anywhere in the window too.
     *
     * @param open opens this page
     */
    Page replay(MainView window, Runnable open) {
        RecordingEntrance entrance = new RecordingEntrance(recordings, files, open);
        entrance.installOn(window);
        ReplayKeys.installOn(window, recordings);
        return new Page(Screen.REPLAY, new ReplayPage(recordings, texts, entrance::ask), (newest, quiet) -> {});
    }
}
