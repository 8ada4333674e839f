package linetwin.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.link.recording.RecordingSurvey.Rest;
import linetwin.ui.control.chart.Swatches;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/**
 * The whole recording from left to right: a row of marks for each lane, breaks and times off shift behind them, round times
 * below, and the position to be dragged.
 */
final class TimelineStrip extends Region {
    private static final List<Lane> LANES = List.of(Lane.values());
    private static final String REST = "mark-rest";
    private static final double LANE = 13;
    private static final double LETTER = 20;
    private static final double AXIS = 15;
    private static final double DIGIT = 8;
    private static final int MOST_TICKS = 60;
    private static final double MARK = 2;
    private static final double REACH = 4;

    private final ReplayViewModel model;
    private final MarkWords words;
    private final Texts texts;
    private final Swatches swatches = new Swatches(
            Stream.concat(Lane.STYLE_CLASSES.stream(), Stream.of(REST)).toList());
    private final Canvas canvas = new Canvas();
    private final Region ground = part("timeline-ground");
    private final Region played = part("timeline-played");
    private final Region unsearched = part("timeline-unsearched");
    private final Region cursor = part("timeline-cursor");
    private final List<Label> letters = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();

    TimelineStrip(ReplayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new MarkWords(model, texts);
        setId("replay-timeline");
        getStyleClass().add("timeline-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(texts.of("replay.timeline"));
        setCursor(Cursor.HAND);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(swatches, ground, played, unsearched, canvas);
        for (Lane lane : LANES) {
            Label letter = label("lane-letter");
            letter.setText(lane.look().letter());
            letter.getStyleClass().add(lane.styleClass());
            letters.add(letter);
        }
        for (int i = 0; i < MOST_TICKS; i++) {
            ticks.add(label("axis-label"));
        }
        getChildren().addAll(letters);
        getChildren().addAll(ticks);
        getChildren().add(cursor);
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(release -> model.release());
        setOnMouseMoved(move -> tooltip.setText(hint(move.getX(), move.getY())));
        Tooltip.install(this, tooltip);
        model.timelineProperty().subscribe(this::requestLayout);
        model.shownProperty().subscribe(this::place);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    private void drag(MouseEvent event) {
        requestFocus();
        model.drag(shareAt(event.getX()));
    }

    private double trackWidth() {
        return Math.max(1, getWidth() - LETTER);
    }

    private double shareAt(double x) {
        return Math.max(0, Math.min(1, (x - LETTER) / trackWidth()));
    }

    /** The mark under the pointer, else the break, else the time. */
    private String hint(double x, double y) {
        Timeline timeline = model.timelineProperty().get();
        Instant time = timeline.at(shareAt(x));
        int row = (int) (y / LANE);
        Duration reach = Duration.between(timeline.begin(), timeline.at(REACH / trackWidth()));
        Optional<Mark> mark =
                row < 0 || row >= LANES.size() ? Optional.empty() : timeline.near(time, LANES.get(row), reach);
        return mark.map(words::of)
                .or(() -> timeline.restAt(time).map(this::wordsOf))
                .orElseGet(() -> Numbers.time(time));
    }

    private String wordsOf(Rest rest) {
        return texts.now("replay.rest", Numbers.time(rest.begin()), Numbers.time(rest.end()));
    }

    @Override
    protected void layoutChildren() {
        double height = LANES.size() * LANE;
        ground.resizeRelocate(LETTER, 0, trackWidth(), height);
        canvas.setLayoutX(LETTER);
        canvas.setWidth(trackWidth());
        canvas.setHeight(height);
        for (int i = 0; i < letters.size(); i++) {
            letters.get(i).resizeRelocate(0, i * LANE, LETTER - 5, LANE - 1);
        }
        paint(model.timelineProperty().get());
        layoutTicks(model.timelineProperty().get(), height);
        place(model.shownProperty().get());
    }

    private void paint(Timeline timeline) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFill(swatches.fillOf(REST));
        for (Rest rest : timeline.rests()) {
            double x = Math.floor(timeline.shareOf(rest.begin()) * canvas.getWidth());
            double end = Math.ceil(timeline.shareOf(rest.end()) * canvas.getWidth());
            pen.fillRect(x, 1, Math.max(1, end - x), canvas.getHeight() - 2);
        }
        for (int row = 0; row < LANES.size(); row++) {
            pen.setFill(swatches.fillOf(LANES.get(row).styleClass()));
            for (Mark mark : timeline.marks(LANES.get(row))) {
                double x = Math.floor(timeline.shareOf(mark.at()) * (canvas.getWidth() - MARK));
                pen.fillRect(x, row * LANE + 1, MARK, LANE - 2);
            }
        }
    }

    private void layoutTicks(Timeline timeline, double top) {
        List<Instant> times = TimeTicks.of(timeline.begin(), timeline.end(), trackWidth());
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).setVisible(i < times.size());
            if (i < times.size()) {
                layoutTick(ticks.get(i), times.get(i), timeline.shareOf(times.get(i)), top);
            }
        }
    }

    private void layoutTick(Label tick, Instant time, double share, double top) {
        tick.setText(TimeTicks.text(time));
        double width = tick.getText().length() * DIGIT;
        double x = LETTER + share * trackWidth() - width / 2;
        tick.resizeRelocate(Math.max(LETTER, Math.min(getWidth() - width, x)), top, width, AXIS);
    }

    private void place(Shown shown) {
        Timeline timeline = model.timelineProperty().get();
        double height = LANES.size() * LANE;
        double x = LETTER + timeline.shareOf(shown.position()) * trackWidth();
        played.resizeRelocate(LETTER, 0, x - LETTER, height);
        cursor.resizeRelocate(Math.round(x) - 1.5, -3, 3, height + 5);
        double searched = LETTER + timeline.shareOf(timeline.searched()) * trackWidth();
        unsearched.setVisible(!shown.isSearched());
        unsearched.resizeRelocate(searched, 0, getWidth() - searched, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return LANES.size() * LANE + AXIS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }
}
