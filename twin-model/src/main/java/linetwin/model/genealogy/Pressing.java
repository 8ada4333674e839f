package linetwin.model.genealogy;

import java.time.Instant;

/**
 * Where and when a lot was pressed, as far as it was heard.
 *
 * @param strokes that were heard
 */
public record Pressing(String press, String family, Instant first, Instant last, int strokes) {}
