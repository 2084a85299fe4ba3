package vn.sanvat.admin.entry.form;

import vn.sanvat.content.schema.Field;

/** How a field is written in a form. */
enum FormKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    /** With a point or a comma; the file has a point. */
    DECIMAL,
    /** Hours and minutes; the file has ISO 8601. */
    DURATION,
    DATE,
    CHOICE,
    FLAG,
    /** A list of texts, one on each line. */
    LINES,
    CHECKS,
    REFERENCE,
    REFERENCES,
    REGION,
    CATEGORY,
    GROUP,
    ROWS;

    static FormKind of(Field field) {
        return switch (field.kind()) {
            case LOCATION, PICTURE, GROUP, RECURRENCE -> field.many() ? ROWS : GROUP;
            case REFERENCE -> field.many() ? REFERENCES : REFERENCE;
            case MONTH, CHOICE, CERTIFICATE -> field.many() ? CHECKS : CHOICE;
            case YES_NO -> FLAG;
            default -> field.many() ? LINES : one(field);
        };
    }

    private static FormKind one(Field field) {
        return switch (field.kind()) {
            case TEXT -> LONG_TEXT;
            case NUMBER -> field.choices().isEmpty() ? NUMBER : CHOICE;
            case DECIMAL -> DECIMAL;
            case DATE -> DATE;
            case DURATION -> DURATION;
            case REGION -> REGION;
            case CATEGORY -> CATEGORY;
            default -> TEXT;
        };
    }
}
