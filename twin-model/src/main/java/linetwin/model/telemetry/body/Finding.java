package linetwin.model.telemetry.body;

import org.jspecify.annotations.Nullable;

/**
 * What a camera saw on a vehicle. Whether there is a defect, the repair says.
 *
 * @param defect class of defect, such as {@code dirt}; may be one that the reader does not know
 * @param zone of the body, such as {@code hood}; may be one that the reader does not know
 * @param confidence how sure the camera is, 0..1; absent where it does not say
 * @param camera number of the camera at its inspection, from 1
 */
public record Finding(String defect, String zone, @Nullable Double confidence, int camera) {
    public Finding {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + "; must be 0 to 1");
        }
        if (camera < 1) {
            throw new IllegalArgumentException("camera is " + camera + "; must be 1 or more");
        }
    }
}
