/**
 * What vitest's JSON report and exit code come to: the closing line, what else must be said, and our exit code.
 * A file that could not run counts as a failure, and so does an error outside any test.
 */
export function tallyOf(report, code) {
  const { passed, skipped, failed } = countsIn(report);
  const outside = code !== 0 && failed === 0;
  const line = sentence({ passed, failed: outside ? 1 : failed, skipped });
  if (outside)
    return { line, remark: `Something failed outside the tests (exit code ${code}); see above.`, exitCode: 1 };
  if (passed + failed === 0) return { line, remark: "No test ran.", exitCode: 1 };
  return { line, remark: undefined, exitCode: failed === 0 ? 0 : 1 };
}

function sentence({ passed, failed, skipped }) {
  const parts = [`${passed} passed`, `${failed} failed`];
  return (skipped > 0 ? [...parts, `${skipped} skipped`] : parts).join(", ");
}

function countsIn(report) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const unable = files.filter((file) => file.status === "failed" && !file.assertionResults.some(isFailed));
  const passed = tests.filter((status) => status === "passed").length;
  const failed = tests.filter((status) => status === "failed").length;
  return { passed, failed: failed + unable.length, skipped: tests.length - passed - failed };
}

function isFailed({ status }) {
  return status === "failed";
}
