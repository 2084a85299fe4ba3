/**
 * Who may do what: accounts, roles, the audit log, and the database that they are in. Start with {@link
 * vn.sanvat.accounts.Permissions}; how people come and go is in {@code people}, how they sign in in {@code signin}.
 */
@ApplicationModule(allowedDependencies = {"problem", "content", "content::live"})
@NullMarked
package vn.sanvat.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
