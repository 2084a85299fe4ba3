package vn.sanvat.admin.entry.form;

import static vn.sanvat.admin.entry.form.FormField.choice;
import static vn.sanvat.admin.entry.form.FormField.field;
import static vn.sanvat.admin.entry.form.FormField.group;
import static vn.sanvat.admin.entry.form.FormField.reference;
import static vn.sanvat.admin.entry.form.FormField.references;
import static vn.sanvat.admin.entry.form.FormField.rows;
import static vn.sanvat.admin.entry.form.FormField.text;

import java.util.ArrayList;
import java.util.List;
import vn.sanvat.admin.entry.form.FormField.Kind;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;

/** Which fields the form of a type has, in their order. Fields of the file that no form has stay as they are. */
public final class EntryForms {
    private static final FormField REGION = field("region", Kind.REGION);
    private static final FormField LOCATION = group(
            "location",
            field("lat", Kind.DECIMAL),
            field("lon", Kind.DECIMAL),
            choice("precision", "exact", "area", "commune"));
    private static final FormField OPENING =
            rows("opening", field("days", Kind.LINES), text("from"), text("to"), field("as_of", Kind.NUMBER));

    private EntryForms() {}

    public static List<FormField> of(EntryFile file) {
        List<FormField> fields = new ArrayList<>(List.of(text("title"), field("summary", Kind.LONG_TEXT)));
        if (!file.isSource()) {
            fields.add(rows("images", text("file"), text("alt")));
            return fields;
        }
        fields.addAll(own(file.id().type()));
        fields.add(rows(
                "images",
                text("file"),
                text("alt"),
                text("credit"),
                field("focus_x", Kind.NUMBER),
                field("focus_y", Kind.NUMBER)));
        fields.add(field("tags", Kind.LINES));
        fields.add(field("sources", Kind.LINES));
        return fields;
    }

    private static List<FormField> own(EntryType type) {
        return switch (type) {
            case PRODUCT -> product();
            case PRODUCER ->
                List.of(
                        choice(
                                "kind",
                                "enterprise",
                                "cooperative",
                                "cooperative_group",
                                "household",
                                "production_facility"),
                        REGION,
                        text("address"),
                        LOCATION,
                        choice("visits", "open", "by_appointment", "closed"),
                        text("contact"),
                        text("website"),
                        OPENING);
            case PLACE ->
                List.of(
                        choice("kind", "destination", "craft_village", "point_of_sale", "market", "museum"),
                        REGION,
                        text("address"),
                        LOCATION,
                        field("other_names", Kind.LINES),
                        OPENING);
            case EVENT -> event();
            case ROUTE -> route();
            case STORY ->
                List.of(
                        rows(
                                "about",
                                reference("producer", EntryType.PRODUCER),
                                reference("product", EntryType.PRODUCT),
                                reference("place", EntryType.PLACE),
                                reference("event", EntryType.EVENT),
                                reference("route", EntryType.ROUTE)),
                        REGION,
                        text("author"),
                        field("date", Kind.DATE));
            case PAGE -> List.of();
        };
    }

    private static List<FormField> product() {
        return List.of(
                reference("producer", EntryType.PRODUCER),
                field("category", Kind.CATEGORY),
                REGION,
                text("address"),
                LOCATION,
                rows(
                        "recognitions",
                        choice("stars", "3", "4", "5"),
                        field("year", Kind.NUMBER),
                        text("decision"),
                        text("issuer"),
                        field("issued", Kind.DATE),
                        field("expires", Kind.DATE)),
                field("certificates", Kind.CHECKS),
                references("available_at", EntryType.PLACE),
                field("gift", Kind.FLAG),
                field("export", Kind.FLAG),
                field("season", Kind.CHECKS),
                text("trace"));
    }

    private static List<FormField> event() {
        return List.of(
                choice("kind", "festival", "fair", "market", "conference", "forum"),
                group(
                        "when",
                        choice("repeats", "once", "yearly", "monthly", "weekly", "announced"),
                        field("start", Kind.DATE),
                        field("end", Kind.DATE),
                        choice("calendar", "solar", "lunar"),
                        field("day", Kind.NUMBER),
                        field("month", Kind.NUMBER),
                        field("days", Kind.NUMBER),
                        field("main_day", Kind.NUMBER),
                        choice("leap_month", "ordinary", "leap", "both"),
                        choice("short_month", "last_day", "skip"),
                        choice("weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                        choice("week", "1", "2", "3", "4", "5", "-1"),
                        field("interval", Kind.NUMBER),
                        field("anchor", Kind.NUMBER)),
                rows(
                        "occurrences",
                        field("date", Kind.DATE),
                        field("start", Kind.DATE),
                        field("end", Kind.DATE),
                        choice("status", "confirmed", "moved", "postponed", "cancelled"),
                        text("note"),
                        text("source")),
                reference("place", EntryType.PLACE),
                text("venue"),
                REGION,
                LOCATION,
                text("organiser"),
                OPENING,
                choice("time_of_day", "morning", "afternoon", "evening"),
                choice("status", "scheduled", "postponed", "cancelled", "ended"),
                rows("programme", field("day", Kind.NUMBER), text("time"), text("title")),
                rows(
                        "stalls",
                        reference("producer", EntryType.PRODUCER),
                        references("products", EntryType.PRODUCT),
                        text("label")));
    }

    private static List<FormField> route() {
        return List.of(
                field("days", Kind.NUMBER),
                field("transport", Kind.LINES),
                REGION,
                rows(
                        "stops",
                        reference("place", EntryType.PLACE),
                        reference("producer", EntryType.PRODUCER),
                        reference("event", EntryType.EVENT),
                        text("name"),
                        field("stay", Kind.DURATION),
                        field("kilometres", Kind.DECIMAL),
                        field("travel", Kind.DURATION),
                        text("note")));
    }
}
