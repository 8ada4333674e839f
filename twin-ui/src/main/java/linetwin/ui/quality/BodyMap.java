package linetwin.ui.quality;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import linetwin.model.kpi.vision.InspectionLog.Count;
import linetwin.model.line.defect.BodyZone;
import linetwin.ui.text.Texts;

/**
 * A body drawn from both sides and above; each zone is painted by how many findings are in it, and says so. A zone that is pressed is
 * chosen.
 */
public final class BodyMap extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int STEPS = 5;
    private static final double CAPTION = 12;

    private final Texts texts;
    private final Consumer<String> onZone;
    private final Group sheet = new Group();
    private final Scale scale = new Scale();
    private final Map<BodyZone, Polygon> polygons = new EnumMap<>(BodyZone.class);
    private final Map<BodyZone, Label> numbers = new EnumMap<>(BodyZone.class);
    private final Map<BodyZone, Tooltip> tips = new EnumMap<>(BodyZone.class);

    /**
     * An empty drawing.
     *
     * @param id begin of the ids of its zones
     * @param onZone gets the name of a zone that is pressed
     */
    public BodyMap(String id, Texts texts, Consumer<String> onZone) {
        this.texts = texts;
        this.onZone = onZone;
        setId(id);
        getStyleClass().add("body-map");
        sheet.getTransforms().add(scale);
        sheet.setManaged(false);
        BodyDrawing.ZONES.forEach(this::addZone);
        BodyDrawing.GLASS.forEach(points -> {
            Polygon glass = new Polygon(points);
            glass.getStyleClass().add("body-glass");
            glass.setMouseTransparent(true);
            sheet.getChildren().add(glass);
        });
        for (double[] wheel : BodyDrawing.WHEELS) {
            Circle circle = new Circle(wheel[0], wheel[1], wheel[2]);
            circle.getStyleClass().add("body-wheel");
            circle.setMouseTransparent(true);
            sheet.getChildren().add(circle);
        }
        BodyDrawing.ZONES.keySet().forEach(this::addNumber);
        for (BodyDrawing.View view : BodyDrawing.View.values()) {
            addCaption(view);
        }
        getChildren().add(sheet);
        setMinSize(0, 0);
    }

    private void addZone(BodyZone zone, double[] points) {
        Polygon polygon = new Polygon(points);
        polygon.setId(getId() + "-" + zone.word());
        polygon.getStyleClass().addAll("body-zone", "body-zone-0");
        polygon.setFocusTraversable(true);
        polygon.setAccessibleRole(AccessibleRole.BUTTON);
        polygon.setOnMouseClicked(click -> onZone.accept(zone.word()));
        polygon.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                onZone.accept(zone.word());
            }
        });
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(200));
        tip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(polygon, tip);
        polygons.put(zone, polygon);
        tips.put(zone, tip);
        sheet.getChildren().add(polygon);
    }

    private void addNumber(BodyZone zone) {
        Label number = new Label();
        number.getStyleClass().add("body-number");
        number.setMouseTransparent(true);
        numbers.put(zone, number);
        sheet.getChildren().add(number);
    }

    private void addCaption(BodyDrawing.View view) {
        Label caption = new Label();
        caption.textProperty()
                .bind(texts.of(
                        switch (view) {
                            case LEFT -> "quality.view.left";
                            case RIGHT -> "quality.view.right";
                            case ABOVE -> "quality.view.above";
                            case INSIDE -> "quality.view.inside";
                        }));
        caption.getStyleClass().add("body-caption");
        caption.setMouseTransparent(true);
        caption.relocate(view.x, view.y - CAPTION / 2);
        sheet.getChildren().add(caption);
    }

    /** Paints the zones by the findings in them. */
    public void show(List<Count> counts, String chosenZone) {
        Map<String, Map<String, Long>> byZone = new HashMap<>();
        counts.forEach(count -> byZone.computeIfAbsent(count.zone(), zone -> new LinkedHashMap<>())
                .merge(count.defect(), count.findings(), Long::sum));
        long most = byZone.values().stream().mapToLong(BodyMap::sum).max().orElse(0);
        polygons.forEach((zone, polygon) -> {
            Map<String, Long> classes = byZone.getOrDefault(zone.word(), Map.of());
            long number = sum(classes);
            paint(zone, polygon, step(number, most), number);
            polygon.pseudoClassStateChanged(CHOSEN, zone.word().equals(chosenZone));
            String words = words(zone, classes);
            polygon.setAccessibleText(words);
            Optional.ofNullable(tips.get(zone)).ifPresent(tip -> tip.setText(words));
        });
    }

    private static long sum(Map<String, Long> classes) {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** 0 for none, else of equal steps up to the zone with most. */
    private static int step(long number, long most) {
        return number == 0 ? 0 : (int) Math.min(STEPS - 1, 1 + (STEPS - 1) * (number - 1) / Math.max(1, most));
    }

    private void paint(BodyZone zone, Polygon polygon, int step, long number) {
        String style = "body-zone-" + step;
        if (!polygon.getStyleClass().contains(style)) {
            polygon.getStyleClass().setAll("body-zone", style);
        }
        Label label = numbers.get(zone);
        String text = number == 0 ? "" : String.valueOf(number);
        if (label != null && !label.getText().equals(text)) {
            label.setText(text);
        }
        if (label != null) {
            label.getStyleClass().setAll("body-number", step > 2 ? "body-number-light" : "body-number-dark");
            double[] middle = BodyDrawing.middle(BodyDrawing.ZONES.getOrDefault(zone, new double[] {0, 0}));
            label.relocate(middle[0] - label.prefWidth(-1) / 2, middle[1] - label.prefHeight(-1) / 2 + lower(zone));
        }
    }

    /** Doors have their windows in the upper half, fenders a wheel in the lower. */
    private static double lower(BodyZone zone) {
        return zone.word().endsWith("door") ? 14 : zone.word().endsWith("fender") ? -12 : 0;
    }

    private String words(BodyZone zone, Map<String, Long> classes) {
        StringBuilder words = new StringBuilder(QualityWords.zone(zone.word(), texts));
        if (classes.isEmpty()) {
            words.append(System.lineSeparator()).append(texts.now("quality.nothingHere"));
        }
        classes.forEach((defect, number) -> words.append(System.lineSeparator())
                .append(texts.now("quality.countOf", QualityWords.defect(defect, texts), number)));
        return words.toString();
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / BodyDrawing.WIDTH, getHeight() / BodyDrawing.HEIGHT);
        scale.setX(factor);
        scale.setY(factor);
        sheet.relocate(0, 0);
        sheet.setLayoutX((getWidth() - BodyDrawing.WIDTH * factor) / 2);
        sheet.setLayoutY((getHeight() - BodyDrawing.HEIGHT * factor) / 2);
        sheet.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(Label::autosize);
    }

    @Override
    protected double computePrefWidth(double height) {
        return BodyDrawing.WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return BodyDrawing.HEIGHT;
    }
}
