/**
 * The desk below {@code /admin}: signing in; in {@code entry} everything about entries, in {@code people}, {@code account},
 * {@code webhook}, {@code search} and {@code audit} what their names say. Start with {@code AdminConfiguration}, which says who comes in;
 * {@code Pages} shows the templates below {@code templates/admin}.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "accounts",
            "accounts::people",
            "accounts::signin",
            "accounts::tokens",
            "changes::webhook",
            "address",
            "content",
            "content::fault",
            "content::link",
            "content::revision",
            "content::words",
            "content::live",
            "content::yaml",
            "content::schema",
            "content::file",
            "content::writing",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "catalogue::*",
            "editing",
            "editing::*",
            "search",
            "search::example",
            "search::pin",
            "search::synonym",
            "search::record",
            "theme",
            "csv"
        })
@NullMarked
package vn.sanvat.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
