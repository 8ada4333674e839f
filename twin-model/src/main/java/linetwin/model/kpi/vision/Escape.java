package linetwin.model.kpi.vision;

import java.time.Instant;

/**
 * A defect that a camera let pass: a later camera found it and a repair confirmed it, though the earlier one looks for such defects
 * there. Where the same class of defect can also be made between both, some of them are not the earlier camera's fault.
 *
 * @param camera id of the inspection that let it pass
 * @param passedAt when it did
 * @param foundBy id of the inspection that found it
 * @param foundAt when that did
 */
public record Escape(
        String camera, Instant passedAt, String foundBy, Instant foundAt, String vehicle, String defect, String zone) {}
