package linetwin.ui.line.node;

import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A vehicle body seen from the side, {@value #WIDTH} by {@value #HEIGHT} pixels, heading to the right. */
final class BodyShape extends SVGPath {
    static final double WIDTH = 24;
    static final double HEIGHT = 11;

    private static final Color OUTLINE = Color.web("#2b3138");

    private String rgb = "";

    BodyShape(double scale) {
        getTransforms().add(new Scale(scale, scale));
        setStroke(OUTLINE); // no style sheet: bodies would be styled anew at each change of their station's state
        setStrokeWidth(0.8);
        setContent("M0.5 8.5 V5.6 Q0.6 4.6 1.8 4.4 L5.2 3.8 L8.4 1 Q9 0.5 10 0.5 H15.4 Q16.4 0.5 17.1 1.1 L20 3.9"
                + " L22.6 4.6 Q23.5 4.9 23.5 5.8 V8.5 H21.3 A2.2 2.2 0 0 1 16.9 8.5 H7.1 A2.2 2.2 0 0 1 2.7 8.5 Z");
        setManaged(false);
    }

    void paint(String newRgb) {
        if (!rgb.equals(newRgb)) {
            rgb = newRgb;
            setFill(Color.web(newRgb));
        }
    }
}
