package linetwin.ui.floor;

import linetwin.model.telemetry.body.LineDescription.AreaDescription;

/** The slab of an area, in the units of {@link Place}. */
record Shop(AreaDescription area, double left, double back, double width, double depth) {
    double right() {
        return left + width;
    }

    double front() {
        return back + depth;
    }

    boolean contains(Place place) {
        return place.left() >= left && place.right() <= right() && place.back() >= back && place.front() <= front();
    }
}
