package linetwin.ui.app;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import linetwin.ui.gain.GainTile;
import linetwin.ui.gain.GainViewModel;
import linetwin.ui.kpi.KpiStrip;
import linetwin.ui.kpi.KpiStripViewModel;
import linetwin.ui.run.Mode.Role;
import linetwin.ui.run.ModeBand;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** The window's content: the bar, the band and the strip of KPIs, which stay, and below them the open page. */
final class MainView extends BorderPane {
    /** The screens that there are, in the order of their buttons. */
    static final List<Screen> SCREENS = List.of(Screen.LIVE);

    private final RunViewModel run;
    private final KpiStripViewModel kpis = new KpiStripViewModel();
    private final GainViewModel gain = new GainViewModel();
    private final LivePage live;
    private final List<Page> pages;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Screen> open = new SimpleObjectProperty<>(Screen.LIVE);
    private final Navigation navigation;
    private final Beat calm = new Beat(500);

    MainView(Commands commands, Texts texts) {
        setId("main-view");
        getStyleClass().add("main-view");
        run = new RunViewModel(commands);
        live = new LivePage(texts);
        pages = List.of(new Page(Screen.LIVE, live, this::showLive));
        navigation = new Navigation(SCREENS, texts, open::set);
        setTop(new VBox(
                new TopBar(navigation, run, texts, theme),
                new ModeBand(run, texts),
                new KpiStrip(kpis, texts, new GainTile(gain, texts), this::goTo)));
        open.subscribe(this::turn);
        turn(Screen.LIVE, Screen.LIVE);
        new Shortcuts(SCREENS, open, theme, texts).installOn(this);
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
        setCenter(page.view());
        page.onTurned().accept(true);
        navigation.light(now);
        run.roleProperty()
                .set(now == Screen.TRAINER ? Role.TRAINING : now == Screen.REPLAY ? Role.REPLAYING : Role.WATCHING);
    }

    private void goTo(String element) {
        open.set(Screen.LIVE);
        live.openDrawer(element);
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The screen that is open; setting it opens another one. */
    ObjectProperty<Screen> openProperty() {
        return open;
    }

    private void showLive(LineFrame frame) {
        live.show(frame, run.factsProperty().get().connection().isCurrent());
    }

    /** Shows a frame; what is read as figures only twice a second, so that it stays readable. */
    void show(LineFrame frame) {
        run.show(frame);
        if (calm.isDue(frame.wallTime())) {
            kpis.show(frame);
            gain.show(frame);
        }
        page(open.get()).onFrame().accept(frame);
    }
}
