package linetwin.ui.app;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.ui.events.EventsView;
import linetwin.ui.events.EventsViewModel;
import linetwin.ui.gain.GainTile;
import linetwin.ui.gain.GainViewModel;
import linetwin.ui.kpi.BufferPanel;
import linetwin.ui.kpi.KpiStrip;
import linetwin.ui.kpi.KpiStripViewModel;
import linetwin.ui.kpi.TimeUsePanel;
import linetwin.ui.kpi.TrendPanel;
import linetwin.ui.line.Legend;
import linetwin.ui.line.LineView;
import linetwin.ui.line.LineViewModel;
import linetwin.ui.line.StationDrawer;
import linetwin.ui.run.RunHeader;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** The first screen: the line overview, live. */
final class MainView extends BorderPane {
    private static final double SIDE_WIDTH = 372;
    private static final double BOTTOM_HEIGHT = 180;

    private final RunViewModel run;
    private final LineViewModel line = new LineViewModel();
    private final KpiStripViewModel kpis = new KpiStripViewModel();
    private final GainViewModel gain = new GainViewModel();
    private final EventsViewModel events;
    private final LineView lineView;
    private final StationDrawer drawer;
    private final TrendPanel trend;
    private final BufferPanel buffers;
    private final TimeUsePanel timeUse;
    private final Beat calm = new Beat(500);

    MainView(Commands commands, Texts texts) {
        setId("main-view");
        getStyleClass().add("main-view");
        run = new RunViewModel(commands);
        events = new EventsViewModel(texts);
        drawer = new StationDrawer(texts);
        lineView = new LineView(texts, this::openDrawer);
        trend = new TrendPanel(texts);
        buffers = new BufferPanel(texts);
        timeUse = new TimeUsePanel(texts);
        setTop(new VBox(
                new RunHeader(run, texts), new KpiStrip(kpis, texts, new GainTile(gain, texts), this::openDrawer)));
        setCenter(center(texts));
        setBottom(bottom());
    }

    private HBox center(Texts texts) {
        VBox picture = new VBox(lineView, new Legend(texts));
        picture.getStyleClass().addAll("panel", "line-panel");
        VBox.setVgrow(lineView, Priority.ALWAYS);
        HBox.setHgrow(picture, Priority.ALWAYS);
        EventsView list = new EventsView(events, texts, this::openDrawer);
        list.visibleProperty().bind(drawer.openProperty().not());
        StackPane side = new StackPane(list, drawer);
        side.setMinSize(SIDE_WIDTH, 0);
        side.setMaxWidth(SIDE_WIDTH);
        side.setPrefWidth(SIDE_WIDTH);
        HBox center = new HBox(8, picture, side);
        center.getStyleClass().add("center");
        center.setMinHeight(0);
        return center;
    }

    private HBox bottom() {
        HBox bottom = new HBox(8, trend, buffers, timeUse);
        bottom.getStyleClass().add("bottom");
        bottom.getChildren().forEach(panel -> HBox.setHgrow(panel, Priority.ALWAYS));
        trend.setPrefWidth(480);
        buffers.setPrefWidth(420);
        timeUse.setPrefWidth(560);
        bottom.setPrefHeight(BOTTOM_HEIGHT);
        bottom.setMinHeight(BOTTOM_HEIGHT);
        return bottom;
    }

    private void openDrawer(String element) {
        drawer.open(element, line);
    }

    /** Shows a frame; what is read as figures only twice a second, so that it stays readable. */
    void show(LineFrame frame) {
        run.show(frame);
        line.show(frame, run.factsProperty().get().connection().isCurrent());
        lineView.show(line);
        if (calm.isDue(frame.wallTime())) {
            kpis.show(frame);
            gain.show(frame);
            events.show(frame);
            drawer.show(line);
            trend.show(frame);
            buffers.show(frame);
            timeUse.show(frame);
        }
    }
}
