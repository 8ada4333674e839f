package linetwin.model.line.road;

import java.util.Optional;

/**
 * How a fleet drives that has roads.
 *
 * @param shiftPlan when it takes orders; empty if always. An order that was taken is carried out
 */
public record Traffic(RoadGraph roads, Agv agv, Dispatch dispatch, Optional<String> shiftPlan) {}
