package linetwin.ui.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.cli.option.ProgramVersion;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.ui.analysis.AnalysisViewModel;
import linetwin.ui.app.PageMaker.Page;
import linetwin.ui.app.file.FileExports;
import linetwin.ui.app.file.FileRequests;
import linetwin.ui.app.file.WhatIfFiles;
import linetwin.ui.app.settings.Palette;
import linetwin.ui.app.settings.TextSize;
import linetwin.ui.app.settings.TextSizeMenu;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.connect.ConnectDialog;
import linetwin.ui.connect.ConnectViewModel.Attempt;
import linetwin.ui.control.NoticeBar;
import linetwin.ui.forecast.ForecastMemory;
import linetwin.ui.forecast.ForecastNote;
import linetwin.ui.forecast.ForecastSpark;
import linetwin.ui.forecast.ForecastViewModel;
import linetwin.ui.gain.GainTile;
import linetwin.ui.gain.GainViewModel;
import linetwin.ui.gain.LongRunViewModel;
import linetwin.ui.history.HistoryDesk;
import linetwin.ui.kpi.AndonBoard;
import linetwin.ui.kpi.KpiStrip;
import linetwin.ui.kpi.KpiStripViewModel;
import linetwin.ui.passport.KeptPassports;
import linetwin.ui.passport.PassportPane;
import linetwin.ui.passport.PassportViewModel;
import linetwin.ui.plants.PlantMenu;
import linetwin.ui.plants.PlantsBoard;
import linetwin.ui.plants.PlantsViewModel;
import linetwin.ui.replay.ReplayBar;
import linetwin.ui.run.Mode.Role;
import linetwin.ui.run.ModeBand;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;
import linetwin.ui.whatif.WhatIfPage;
import linetwin.ui.whatif.WhatIfViewModel;

/**
 * The window's content: the bar, the band and the strip of KPIs, which stay, and below them the open page. One file, since it is where all
 * screens meet, and each is named in a line or two.
 */
final class MainView extends StackPane {
    private final RunViewModel run;
    private final KpiStripViewModel kpis = new KpiStripViewModel();
    private final GainViewModel gain = new GainViewModel();
    private final LongRunViewModel longRun;
    private final DemoStage demos;
    private final WhatIfViewModel whatIf;
    private final WhatIfPage whatIfPage;
    private final AnalysisViewModel analysis;
    private final ForecastViewModel forecast;
    private final Learning learning;
    private final LivePage live;
    private final List<Page> pages;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.CALM);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.AUTO);
    private final ObjectProperty<Screen> open = new SimpleObjectProperty<>(Screen.LIVE);
    private final Navigation navigation;
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay = new Overlay();
    private final AndonBoard andon;
    private final LineChoice choice;
    private final PlantsViewModel plants;
    private final ReplayBar replay;
    private boolean hasShownALine;
    private final NoticeBar notice;
    private final RoundRobin calm;
    private final CalmFrames calmFrames = new CalmFrames();
    private final Aids aids;

    MainView(LineAccess line, Texts texts, LineChoice choice, FileRequests files) {
        this(line, texts, choice, files, HistoryDesk.NONE, ForecastMemory.NONE);
    }

    MainView(
            LineAccess line,
            Texts texts,
            LineChoice choice,
            FileRequests files,
            HistoryDesk history,
            ForecastMemory memory) {
        this.choice = choice;
        whatIf = new WhatIfViewModel(LocalReplicationRunner.onAllProcessors(), line, FxWindow.SCREEN);
        ScenarioOfLine scenario = new ScenarioOfLine(FxWindow.SCREEN);
        whatIf.scenarioProperty()
                .subscribe(changed -> Optional.ofNullable(changed).ifPresent(scenario::offer));
        forecast = new ForecastViewModel(
                LocalReplicationRunner.onAllProcessors(), line, scenario, memory, FxWindow.SCREEN);
        longRun = new LongRunViewModel(
                LocalReplicationRunner.onAllProcessors(), scenario, ProgramVersion.text(), FxWindow.SCREEN);
        learning = new Learning(line, scenario, forecast, texts, files, overlay, FxWindow.SCREEN);
        setId("main-view");
        plants = new PlantsViewModel(choice.plants());
        calm = new RoundRobin(kpis::show, gain::show, this::showAndon);
        notice = new NoticeBar(texts.of("notice.close"));
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        FileExports exports = new FileExports(files, texts, notice);
        frame.getStyleClass().add("main-view");
        andon = new AndonBoard(kpis, texts);
        andon.setVisible(false);
        andon.setOnMouseClicked(click -> andon.setVisible(false));
        demos = new DemoStage(line, texts, frame, open::set, this::find);
        getChildren().addAll(frame, demos.spotlight(), andon, notice, overlay);
        ConnectDialog dialog = new ConnectDialog(
                choice.brokers(),
                texts,
                () -> files.askToOpen("connect.mappingTitle", "yaml"),
                () -> overlay.hide(true));
        run = new RunViewModel(line);
        aids = new Aids(choice, run, files, notice, texts, overlay);
        live = new LivePage(texts, line, learning);
        live.leaveOutBottomIfLow();
        live.setOnQuality(() -> open.set(Screen.QUALITY));
        analysis = new AnalysisViewModel(line);
        whatIfPage = new WhatIfPage(whatIf, texts, new WhatIfFiles(files), exports);
        KeptPassports kept = new KeptPassports(history::file);
        PassportViewModel passport = new PassportViewModel(kept, FxWindow.SCREEN);
        PassportPane passportPane = new PassportPane(passport, texts, () -> overlay.hide(true));
        Ways ways = new Ways(open, live, analysis, whatIfPage, choice.recordings(), identifier -> {
            passport.open(identifier);
            overlay.show(passportPane);
        });
        PageMaker maker = new PageMaker(line, texts, files, exports, choice.recordings());
        pages = List.of(
                new Page(Screen.LIVE, live, this::showLive, live::turn, live::goBack),
                maker.forecast(forecast, learning),
                maker.analysis(analysis),
                maker.quality(),
                maker.gain(gain, longRun),
                new Page(Screen.WHAT_IF, whatIfPage, (newest, quiet) -> whatIf.show(newest)),
                maker.trainer(demos.chooser(), learning, live, this::isCurrent),
                maker.replay(this, () -> open.set(Screen.REPLAY)),
                maker.history(history));
        navigation = new Navigation(List.of(Screen.values()), texts, open::set);
        frame.setTop(new VBox(
                new TopBar(
                        navigation,
                        run,
                        texts,
                        theme,
                        palette,
                        () -> overlay.show(dialog),
                        () -> andon.setVisible(true),
                        aids.buttons(new TextSizeMenu(textSize, texts))),
                new ModeBand(run, texts, aids.beside(plantMenu(texts))),
                new KpiStrip(kpis, texts, new GainTile(gain, longRun, texts), ways::toElement)
                        .withForecast(new ForecastSpark(forecast), new ForecastNote(forecast, texts))));
        replay = new ReplayBar(choice.recordings(), texts);
        VBox.setMargin(replay, new Insets(8, 0, 0, 0));
        frame.setBottom(new VBox(demos.bar(), replay));
        open.subscribe(this::turn);
        choice.recordings().openProperty().subscribe(this::showRecording);
        choice.brokers().attemptProperty().subscribe(this::leaveForBroker);
        navigation.rename(Screen.LIVE, choice.recordings().openProperty().map(MainView::nameOfLive), texts);
        turn(Screen.LIVE, Screen.LIVE);
        aids.letFind(new Finder(
                line, choice.recordings(), whatIf, kept, texts, ways, () -> overlay.hide(true), FxWindow.SCREEN));
        aids.addKeysTo(new Shortcuts(
                        List.of(Screen.values()), open, theme, texts, andon.visibleProperty(), this::goBack))
                .installOn(this);
    }

    private PlantMenu plantMenu(Texts texts) {
        PlantsBoard board = new PlantsBoard(plants, texts, () -> overlay.hide(true));
        return new PlantMenu(plants, texts, () -> overlay.show(board));
    }

    /** Closes what lies over everything, else what is open on the page; false if there is nothing to close. */
    private boolean goBack() {
        if (overlay.isDisplay()) {
            overlay.hide(true);
            return true;
        }
        return page(open.get()).back().getAsBoolean();
    }

    private void find(String word) {
        aids.find(word);
    }

    private void showAndon(LineFrame newest) {
        if (andon.isVisible()) {
            andon.show(newest, !choice.recordings().openProperty().get());
        }
    }

    private void showRecording(boolean isOpen) {
        open.set(Screen.LIVE); // the picture of the line is where to begin with a recording, and after it
        takeRole();
    }

    /** Whoever has chosen another broker wants to see its line. */
    private void leaveForBroker(Attempt attempt) {
        if (attempt.stage() == Attempt.Stage.CONNECTED
                && choice.recordings().openProperty().get()) {
            choice.recordings().leave();
        }
    }

    /** Nothing is live in a recording. */
    private static String nameOfLive(boolean isReplaying) {
        return isReplaying ? "screen.RECORDED" : Screen.LIVE.textKey();
    }

    /** What was seen of a recording must not stay where a live line is expected and none is heard. */
    private void hideWhatWasLeft(LineFrame newest) {
        boolean isDescribed = newest.snapshot().description() != null;
        hasShownALine |= isDescribed;
        page(open.get()).view().setVisible(isDescribed || !hasShownALine || open.get() == Screen.REPLAY);
    }

    private void takeRole() {
        boolean isReplaying = choice.recordings().openProperty().get();
        Role role = open.get() == Screen.TRAINER ? Role.TRAINING : Role.WATCHING;
        run.roleProperty().set(isReplaying ? Role.REPLAYING : role);
    }

    private Page page(Screen screen) {
        return pages.stream()
                .filter(page -> page.screen() == screen)
                .findFirst()
                .orElseThrow();
    }

    private void turn(Screen before, Screen now) {
        page(before).onTurned().accept(false);
        Page page = page(now);
        frame.setCenter(page.view());
        page.onTurned().accept(true);
        navigation.light(now);
        takeRole();
        replay.focusTimeline();
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /** Whether lines are shown as a factory floor rather than as boxes. */
    BooleanProperty floorProperty() {
        return live.floorProperty();
    }

    /** Whether the board that is read from afar covers everything. */
    BooleanProperty andonProperty() {
        return andon.visibleProperty();
    }

    /** The screen that is open; setting it opens another one. */
    ObjectProperty<Screen> openProperty() {
        return open;
    }

    /** Takes the demos of the user's own folder too. */
    void loadDemos(Path folder) {
        demos.load(folder);
    }

    private void showLive(LineFrame newest, LineFrame quiet) {
        live.show(newest, quiet, isCurrent());
    }

    private boolean isCurrent() {
        return run.factsProperty().get().connection().isCurrent();
    }

    /** Ends what goes on beside the screen. */
    void close() {
        whatIf.cancel();
        forecast.cancel();
        longRun.cancel();
        learning.close();
        aids.close();
    }

    /** Shows a frame. */
    void show(LineFrame newest) {
        choice.recordings().look(Instant.now());
        aids.look(newest);
        run.show(newest);
        plants.show(newest);
        LineFrame quiet = calmFrames.of(newest);
        calm.show(quiet);
        forecast.show(newest);
        learning.show(newest);
        longRun.show(quiet);
        page(open.get()).content().show(newest, quiet);
        hideWhatWasLeft(newest);
        demos.show(newest);
    }
}
