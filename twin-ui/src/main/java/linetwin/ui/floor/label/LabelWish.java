package linetwin.ui.floor.label;

import javafx.geometry.Point2D;

/**
 * A thing of a picture that shall bear its name.
 *
 * @param number what stands for the name where that has no room
 * @param figure the widest figure that stands below the name; empty for none
 * @param below middle of the upper edge of words before it
 * @param above middle of the lower edge of words behind it
 * @param left what words at its left end at
 * @param right what words at its right begin at
 * @param slope by which its edges sink to the right
 */
public record LabelWish(
        String id,
        String name,
        String number,
        String figure,
        Point2D below,
        Point2D above,
        Point2D left,
        Point2D right,
        double slope) {}
