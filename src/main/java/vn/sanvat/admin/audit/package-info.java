/** The audit log as people read it. Start with {@code AuditPages}; {@code AuditDetails} says what stands in the log in words. */
@NullMarked
package vn.sanvat.admin.audit;

import org.jspecify.annotations.NullMarked;
