package linetwin.ui.source;

import linetwin.model.twin.PlantView;

/**
 * A plant of a broker at one instant.
 *
 * @param line its line, of which the bottleneck is not asked
 */
public record PlantFrame(PlantView plant, LineFrame line) {}
