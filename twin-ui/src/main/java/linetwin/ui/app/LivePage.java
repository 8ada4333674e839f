package linetwin.ui.app;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.ui.agv.AgvPanel;
import linetwin.ui.events.EventRow;
import linetwin.ui.events.EventsView;
import linetwin.ui.events.EventsViewModel;
import linetwin.ui.events.RemoteViewModel;
import linetwin.ui.kpi.BufferPanel;
import linetwin.ui.kpi.TimeUsePanel;
import linetwin.ui.kpi.TrendPanel;
import linetwin.ui.line.LinePicture;
import linetwin.ui.line.LineViewModel;
import linetwin.ui.line.StationDrawer;
import linetwin.ui.quality.CameraPanel;
import linetwin.ui.robot.InspectViewModel;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** The line now: its picture, and below it what happens, the trend, the buffers and where the time goes. */
final class LivePage extends BorderPane {
    private static final double DRAWER_WIDTH = 380;
    private static final double BOTTOM_HEIGHT = 190;

    /** Of the height of the page, for the map of the AGVs where there are any. */
    private static final double AGVS_FRACTION = 0.35;

    /** Of the picture with its panels, in pixels; in a lower one names would be cut to make room for the panels. */
    private static final double LOW = 530;

    private final LineViewModel line = new LineViewModel();
    private final EventsViewModel events;
    private final EventsView list;
    private final LinePicture picture;
    private final StationDrawer drawer;
    private final AgvPanel agvs;
    private final CameraPanel cameras;
    private final TrendPanel trend;
    private final BufferPanel buffers;
    private final TimeUsePanel timeUse;
    private final RoundRobin calm;
    private Consumer<String> onElement = element -> {};
    private Runnable onQuality = () -> {};
    private String chosen = "";

    /** @param learning is asked what stops cost */
    LivePage(Texts texts, LineAccess access, Learning learning) {
        setId("live-page");
        events = new EventsViewModel(texts);
        RemoteViewModel remote = new RemoteViewModel(access);
        InspectViewModel inspections = new InspectViewModel(access);
        drawer = new StationDrawer(texts, access, inspections, learning::askForLatestStop);
        cameras = new CameraPanel(texts, this::openQuality);
        drawer.addAbove(cameras);
        picture = new LinePicture(line, texts, this::openDrawer);
        agvs = new AgvPanel(texts);
        trend = new TrendPanel(texts);
        buffers = new BufferPanel(texts);
        timeUse = new TimeUsePanel(texts, this::openDrawer);
        calm = new RoundRobin(
                events::show,
                remote::show,
                inspections::show,
                frame -> drawer.show(line),
                frame -> drawer.show(line),
                this::showCameras,
                trend::show,
                buffers::show,
                timeUse::show);
        setCenter(center());
        list = new EventsView(events, remote, texts, this::openDrawer, learning::askForStopAt);
        setBottom(bottom());
    }

    private VBox center() {
        drawer.setMaxWidth(DRAWER_WIDTH);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        StackPane center = new StackPane(picture, drawer);
        center.setMinHeight(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::goBackByKey);
        VBox.setVgrow(center, Priority.ALWAYS);
        agvs.prefHeightProperty().bind(heightProperty().multiply(AGVS_FRACTION));
        VBox withAgvs = new VBox(8, center, agvs);
        withAgvs.setMinHeight(0);
        return withAgvs;
    }

    private HBox bottom() {
        HBox bottom = new HBox(8, list, trend, buffers, timeUse);
        bottom.getStyleClass().add("bottom");
        bottom.getChildren().forEach(panel -> HBox.setHgrow(panel, Priority.ALWAYS));
        list.setPrefWidth(540);
        trend.setPrefWidth(330);
        buffers.setPrefWidth(340);
        timeUse.setPrefWidth(430);
        bottom.setPrefHeight(BOTTOM_HEIGHT);
        bottom.setMinHeight(BOTTOM_HEIGHT);
        bottom.setMaxHeight(BOTTOM_HEIGHT);
        return bottom;
    }

    /** Where there is little room, the picture of the line gets it all. */
    void leaveOutBottomIfLow() {
        setMinHeight(0);
        getBottom().managedProperty().bind(heightProperty().greaterThanOrEqualTo(LOW));
        getBottom().visibleProperty().bind(getBottom().managedProperty());
    }

    /** Whether the line is shown as a factory floor. */
    BooleanProperty floorProperty() {
        return picture.floorProperty();
    }

    /** Shows what is known of an element beside the picture. */
    void openDrawer(String id) {
        line.follow(id);
        chosen = id;
        drawer.open(id, line);
        onElement.accept(id);
    }

    /** Chooses a row of the list of alarms and events, and shows what is known of its element. */
    void openEvent(EventRow row) {
        if (!row.element().isEmpty()) { // else it is of the whole plant
            openDrawer(row.element());
        }
        list.choose(row);
    }

    /** Tells of each element that somebody wants to see, also if it is the one from before. */
    void setOnElement(Consumer<String> listener) {
        onElement = listener;
    }

    /** What opens the screen of all that cameras found. */
    void setOnQuality(Runnable way) {
        onQuality = way;
    }

    void openQuality() {
        onQuality.run();
    }

    private void showCameras(LineFrame frame) {
        if (drawer.openProperty().get()) {
            cameras.show(frame, chosen);
        }
    }

    private void goBackByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.BACK_SPACE && goBack()) {
            key.consume();
        }
    }

    /** Closes the drawer first, then the area; false if neither is open. */
    boolean goBack() {
        if (drawer.openProperty().get()) {
            drawer.close();
        } else if (!line.areaProperty().get().isEmpty()) {
            line.closeArea();
        } else {
            return false;
        }
        return true;
    }

    /** The past of an element is asked for only while the page is open. */
    void turn(boolean isOpen) {
        if (!isOpen) {
            drawer.close();
        }
    }

    /**
     * Shows the line.
     *
     * @param newest for the picture
     * @param quiet for what is read as figures
     * @param isCurrent whether it may be taken for the present
     */
    void show(LineFrame newest, LineFrame quiet, boolean isCurrent) {
        line.show(newest, isCurrent);
        picture.show();
        agvs.show(newest);
        calm.show(quiet);
    }
}
