"""A phone of 360 px shows the report without scrolling sideways; wide tables scroll alone."""

import html
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ringfence.interfaces.pages.report import render_report
from ringfence.screening.summary import Summary
from tests.pages.sample_summary import sample_summary

PROBE = """<script>
document.querySelectorAll('details').forEach(d => d.open = true);
const out = e => { const r = e.getBoundingClientRect();
  return (r.right > innerWidth + 0.5 || r.left < -0.5) && !e.closest('.table-box, defs, .skip'); };
const boxes = [...document.querySelectorAll('.table-box')];
parent.postMessage(JSON.stringify({
  page: document.documentElement.scrollWidth - innerWidth,
  outside: [...document.querySelectorAll('body *')].filter(out).map(e => e.outerHTML),
  unreachable: boxes.filter(b => b.scrollWidth > b.clientWidth + 1 && b.tabIndex < 0).length,
}), '*');
</script></body>"""
FRAME = """<body><iframe src="report.html" style="width:360px;height:800px;border:0"></iframe>
<pre id="told"></pre><script>onmessage = e => { told.textContent = e.data; }</script></body>"""
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--dump-dom"]
FLAGS += ["--disable-background-networking", "--virtual-time-budget=5000"]


def measured(summary: Summary, folder: Path) -> dict[str, Any]:
    # The policy of the report forbids the script that measures; only the copy goes without it.
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", render_report(summary))
    (folder / "report.html").write_text(page.replace("</body>", PROBE), encoding="utf-8")
    (folder / "frame.html").write_text(FRAME, encoding="utf-8")
    command = ["chromium", *FLAGS, f"--user-data-dir={folder}/profile"]
    address = (folder / "frame.html").as_uri()
    done = subprocess.run(
        [*command, address], capture_output=True, text=True, timeout=60, check=True
    )
    found = re.search(r'<pre id="told">(.+?)</pre>', done.stdout, re.DOTALL)
    assert found, "the page did not answer"
    answer: dict[str, Any] = json.loads(html.unescape(found.group(1)))
    return answer


LONG = "a" * 200 + ".csv"


@pytest.mark.slow
@pytest.mark.needs("chromium")
@pytest.mark.parametrize(
    "summary",
    [
        pytest.param(sample_summary(), id="usual"),
        pytest.param(
            sample_summary(title=LONG, list_name=LONG, law_version=LONG), id="long-names"
        ),
    ],
)
def test_nothing_but_a_wide_table_reaches_beyond_the_screen(
    summary: Summary, tmp_path: Path
) -> None:
    told = measured(summary, tmp_path)
    assert told["page"] <= 0
    assert told["outside"] == []
    assert told["unreachable"] == 0
