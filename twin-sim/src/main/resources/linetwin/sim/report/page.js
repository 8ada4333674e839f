'use strict';
(() => {
  const report = JSON.parse(document.getElementById('report').textContent);
  const INK = '#2b3138', QUIET = '#5d6772', EDGE = '#cbd0d5', BAR = '#7fa8cc', MARK = '#0b62a8', LOSS = '#d98a5f', ALARM = '#b84300';
  const COLOURS = {
    WORKING: '#b9bfc5', STARVED: '#cfdce8', BLOCKED: '#f2c94c', FAILED: '#b84300', MINOR_STOP: '#e8a684', ANDON: '#f6d9c6',
    SETUP: '#c0a8e8', MAINTENANCE: '#2a78b0', BREAK: '#e3e6e9', OFF_SHIFT: '#eef0f1',
    GOOD: '#5b8f6a', REJECTED: '#b84300', SLOW: '#c0a8e8', OWN: '#e8a684', WAITING: '#f2c94c'
  };
  const BANDS = ['#0b62a8', '#d98a5f', '#5b8f6a', '#8c6bc0', '#c9a227', '#56718a', '#dfe3e6'];
  const FONT = getComputedStyle(document.body).fontFamily;
  const charts = [];
  let language = document.documentElement.lang;

  const say = text => text[language];
  /** With as many decimals as give the uncertainty two significant digits. */
  const rounded = (value, uncertainty) =>
    value.toFixed(uncertainty > 0 ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(uncertainty)))) : 1);
  const estimate = bar => `${rounded(bar.mean, bar.halfWidth)} ± ${rounded(bar.halfWidth, bar.halfWidth)}`;
  /** The next round number, so that an axis ends at a mark. */
  const roundUp = value => {
    const step = 10 ** Math.floor(Math.log10(value)) / 2;
    return Math.ceil(value / step) * step;
  };
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /** Text is measured, so that no label is cut and none wastes room. */
  const measure = document.createElement('canvas').getContext('2d');
  const width = (text, size) => {
    measure.font = `${size}px ${FONT}`;
    return measure.measureText(text).width;
  };
  const labelRoom = labels => Math.min(340, 16 + Math.max(...labels.map(label => width(label, 13))));

  function draw(parent, height, option) {
    const box = element('div', 'picture');
    box.style.height = `${height}px`;
    parent.append(box);
    const chart = echarts.init(box, null, {renderer: 'svg'});
    chart.setOption({animation: false, textStyle: {fontFamily: FONT, color: INK}, ...option});
    charts.push(chart);
  }

  /** A line from low to high with two ends, beside or on a bar. */
  function whisker(api, low, high, row, size, colour, isUpright) {
    const at = value => api.coord(isUpright ? [row, value] : [value, row]);
    const [x1, y1] = at(low), [x2, y2] = at(high);
    const style = {stroke: colour, lineWidth: 1.6, fill: null};
    const line = (a, b, c, d) => ({type: 'line', shape: {x1: a, y1: b, x2: c, y2: d}, style});
    return {type: 'group', children: isUpright
      ? [line(x1, y1, x2, y2), line(x1 - size, y1, x1 + size, y1), line(x2 - size, y2, x2 + size, y2)]
      : [line(x1, y1, x2, y2), line(x1, y1 - size, x1, y1 + size), line(x2, y2 - size, x2, y2 + size)]};
  }

  /** The first reference is the one that is asked about; those close to each other take turns in height. */
  function referenceLines(references, isUpright) {
    const sorted = [...references].sort((one, other) => one.value - other.value);
    return {
      silent: true, symbol: 'none',
      data: sorted.map((reference, i) => {
        const isAsked = reference === references[0];
        const isClose = other => other && Math.abs(other.value - reference.value) < 4;
        const shift = isClose(sorted[i + 1]) ? 7 : isClose(sorted[i - 1]) ? -7 : 0;
        return {
          [isUpright ? 'yAxis' : 'xAxis']: reference.value,
          lineStyle: {color: isAsked ? ALARM : QUIET, type: isAsked ? 'solid' : 'dashed', width: isAsked ? 1.8 : 1},
          label: {show: true, position: isUpright ? 'end' : 'start', formatter: `${reference.value} %`, fontSize: 12,
            color: isAsked ? ALARM : QUIET, fontWeight: isAsked ? 'bold' : 'normal', distance: isUpright ? 6 : 4 + 15 * (i % 3), offset: isUpright ? [0, shift] : [0, 0]}
        };
      })
    };
  }
  function explainReferences(references, parent) {
    if (references.length === 0) return;
    const list = element('p', 'references');
    references.forEach((reference, i) =>
      list.append(element('span', i === 0 ? 'asked' : '', `${reference.value} %  ${say(reference.label)}`)));
    parent.append(list);
  }

  const drawings = {
    intervals(section, parent) {
      const bars = section.bars, labels = bars.map(bar => say(bar.label));
      const references = section.references || [];
      const unit = section.unit ? ` ${section.unit}` : '';
      const texts = bars.map(bar => `${estimate(bar)}${unit}`);
      const top = Math.max(...bars.map(bar => bar.mean + bar.halfWidth), ...references.map(one => one.value + 4));
      draw(parent, 52 + 30 * bars.length + (references.length ? 40 : 0), {
        grid: {left: labelRoom(labels), right: 150, top: references.length ? 60 : 8, bottom: 28},
        xAxis: {type: 'value', axisLabel: {formatter: `{value}${unit}`, color: QUIET},
          min: range => Math.min(0, range.min), splitLine: {lineStyle: {color: '#e9ebed'}},
          max: top > 0 ? roundUp(top) : undefined},
        yAxis: [{type: 'category', inverse: true, data: labels, axisTick: {show: false}, axisLine: {lineStyle: {color: EDGE}},
          axisLabel: {color: INK, fontSize: 13, width: 330, overflow: 'break'}},
          {type: 'category', inverse: true, data: texts, axisTick: {show: false}, axisLine: {show: false},
            axisLabel: {color: INK, fontSize: 13}}],
        series: [
          {type: 'bar', data: bars.map(bar => bar.mean), barWidth: '58%', itemStyle: {color: BAR},
            markLine: references.length ? referenceLines(references, false) : undefined},
          {type: 'custom', z: 5, data: bars.map((bar, i) => [bar.mean - bar.halfWidth, bar.mean + bar.halfWidth, i]),
            encode: {x: [0, 1], y: 2},
            renderItem: (_, api) => whisker(api, api.value(0), api.value(1), api.value(2), 5, INK, false)}]
      });
      explainReferences(references, parent);
    },

    steps(section, parent) {
      const steps = section.steps, all = [...steps, section.total];
      const labels = all.map(step => say(step.label));
      let sum = 0;
      const begins = steps.map(step => { const begin = sum; sum += step.mean; return begin; });
      const low = i => Math.min(begins[i], begins[i] + steps[i].mean);
      const values = all.map(step => `${step.mean < 0 ? '' : '+'}${estimate(step)}`);
      const top = Math.max(...section.references.map(one => one.value), section.total.mean + section.total.halfWidth) * 1.08;
      draw(parent, 440, {
        grid: {left: 56, right: 70, top: 20, bottom: 96},
        xAxis: {type: 'category', data: labels.map((label, i) => `${label}\n${values[i]}`), axisTick: {show: false},
          axisLine: {lineStyle: {color: EDGE}},
          axisLabel: {interval: 0, color: INK, fontSize: 12, lineHeight: 16, width: 880 / all.length, overflow: 'break'}},
        yAxis: {type: 'value', max: roundUp(top), axisLabel: {formatter: '{value} %', color: QUIET},
          splitLine: {lineStyle: {color: '#e9ebed'}}},
        series: [
          {type: 'bar', stack: 'steps', silent: true, itemStyle: {color: 'transparent'},
            data: [...steps.map((_, i) => low(i)), 0]},
          {type: 'bar', stack: 'steps', barWidth: '56%',
            data: [...steps.map(step => ({value: Math.abs(step.mean), itemStyle: {color: step.mean < 0 ? LOSS : BAR}})),
              {value: section.total.mean, itemStyle: {color: MARK}}],
            markLine: referenceLines(section.references, true)},
          {type: 'custom', z: 4, encode: {x: 0, y: [1, 2]},
            data: steps.map((step, i) => [i, begins[i] + Math.min(step.firstIn, step.lastIn), begins[i] + Math.max(step.firstIn, step.lastIn)]),
            renderItem: (_, api) => whisker(api, api.value(1), api.value(2), api.value(0), 5, '#8a949e', true)},
          {type: 'custom', z: 5, encode: {x: 0, y: [1, 2]},
            data: all.map((step, i) => {
              const end = i < steps.length ? begins[i] + step.mean : step.mean;
              return [i, end - step.halfWidth, end + step.halfWidth];
            }),
            renderItem: (_, api) => whisker(api, api.value(1), api.value(2), api.value(0), 7, INK, true)}]
      });
      explainReferences(section.references, parent);
    },

    shares(section, parent) {
      const rows = section.rows, labels = rows.map(row => say(row.label));
      const used = section.parts.map((part, i) => ({...part, i})).filter(part => rows.some(row => row.fractions[part.i] > 0));
      const isWide = rows.length === 1;
      draw(parent, 70 + (isWide ? 56 : 21 * rows.length), {
        legend: {top: 0, left: 0, itemWidth: 14, itemHeight: 12, textStyle: {color: INK, fontSize: 13},
          data: used.map(part => say(part.label))},
        grid: {left: labelRoom(labels), right: 20, top: 34, bottom: 28},
        xAxis: {type: 'value', max: 100, axisLabel: {formatter: '{value} %', color: QUIET}, splitLine: {lineStyle: {color: '#e9ebed'}}},
        yAxis: {type: 'category', inverse: true, data: labels, axisTick: {show: false}, axisLine: {lineStyle: {color: EDGE}},
          axisLabel: {interval: 0, color: INK, fontSize: isWide ? 13 : 12, width: 330, overflow: 'truncate'}},
        series: used.map(part => ({
          name: say(part.label), type: 'bar', stack: 'shares', barWidth: isWide ? '70%' : '76%',
          itemStyle: {color: COLOURS[part.key] || BAR, borderColor: 'white', borderWidth: isWide ? 1 : 0.5},
          label: {show: isWide, color: INK, fontSize: 13, formatter: value => value.value >= 4 ? `${value.value.toFixed(1)} %` : ''},
          data: rows.map(row => 100 * row.fractions[part.i])
        }))
      });
    },

    overTime(section, parent) {
      const labels = section.labels.map(say);
      const hours = section.fractions.map((_, i) => i * section.sliceHours);
      const isLong = section.sliceHours * hours.length > 96;
      const unit = isLong ? 'd' : section.sliceHours * hours.length > 3 ? 'h' : 'min';
      const scale = {d: 1 / 24, h: 1, min: 60}[unit];
      draw(parent, 280, {
        color: BANDS,
        legend: {top: 0, left: 0, itemWidth: 14, itemHeight: 12, textStyle: {color: INK, fontSize: 13}, data: labels},
        grid: {left: 48, right: 20, top: 56, bottom: 30},
        xAxis: {type: 'category', data: hours.map(hour => `${+(hour * scale).toFixed(1)} ${unit}`), axisTick: {show: false},
          axisLabel: {color: QUIET}},
        yAxis: {type: 'value', max: 100, axisLabel: {formatter: '{value} %', color: QUIET}, splitLine: {lineStyle: {color: '#e9ebed'}}},
        series: labels.map((label, i) => ({
          name: label, type: 'bar', stack: 'time', barCategoryGap: 0,
          itemStyle: {color: i === labels.length - 1 ? BANDS[BANDS.length - 1] : BANDS[i % (BANDS.length - 1)]},
          data: section.fractions.map(slice => 100 * slice[i])
        }))
      });
    },

    fits(section, parent) {
      const axis = {axisLabel: {color: QUIET, fontSize: 11, showMaxLabel: false}, splitLine: {lineStyle: {color: '#e9ebed'}}};
      section.fits.forEach(fit => {
        const box = element('div', 'fit');
        box.append(element('h3', '', say(fit.label)), element('p', 'note', say(fit.result)));
        parent.append(box);
        const middles = fit.densities.map((_, i) => (i + 0.5) * fit.binWidth);
        const most = fit.densities.length * fit.binWidth;
        const time = {type: 'value', min: 0, max: most, name: section.unit, nameLocation: 'end', nameGap: 4, nameTextStyle: {color: QUIET}, ...axis};
        draw(box, 210, {
          grid: [{left: 52, width: '38%', top: 14, bottom: 28}, {left: '55%', right: 44, top: 14, bottom: 28}],
          xAxis: [{...time, gridIndex: 0}, {...time, gridIndex: 1}],
          yAxis: [{type: 'value', gridIndex: 0, ...axis, axisLabel: {show: false}},
            {type: 'value', gridIndex: 1, min: 0, max: 100, ...axis, axisLabel: {formatter: '{value} %', color: QUIET, fontSize: 11}}],
          series: [
            {type: 'custom', silent: true, data: fit.densities.map((density, i) => [i * fit.binWidth, density]),
              renderItem: (_, api) => {
                const [x, y] = api.coord([api.value(0), api.value(1)]), [end, zero] = api.coord([api.value(0) + fit.binWidth, 0]);
                return {type: 'rect', shape: {x, y, width: Math.max(1, end - x - 1), height: zero - y}, style: {fill: BAR}};
              }},
            {type: 'line', symbol: 'none', lineStyle: {color: MARK, width: 2}, data: fit.curve.map((density, i) => [middles[i], density])},
            {type: 'line', xAxisIndex: 1, yAxisIndex: 1, step: 'end', symbol: 'none', lineStyle: {color: INK, width: 1.4},
              data: fit.observed.map(point => [point.duration, 100 * point.fraction])},
            {type: 'line', xAxisIndex: 1, yAxisIndex: 1, symbol: 'none', lineStyle: {color: MARK, width: 2},
              data: fit.fitted.map(point => [point.duration, 100 * point.fraction])}]
        });
      });
    },

    line(section, parent) {
      section.areas.forEach(area => {
        const box = element('div', 'area');
        box.append(element('h3', '', say(area.title)));
        const flow = element('div', 'flow');
        area.shapes.forEach((shape, i) => {
          if (i > 0) flow.append(element('span', 'arrow', '→'));
          const drawn = element('span', `shape ${shape.kind}`, say(shape.title));
          if (shape.size) drawn.append(element('span', 'size', shape.size));
          flow.append(drawn);
        });
        box.append(flow);
        parent.append(box);
      });
    },

    pareto(section, parent) {
      const table = element('table', 'pareto');
      const most = Math.max(...section.items.map(item => item.fraction), 1e-9);
      let sum = 0;
      section.items.forEach(item => {
        sum += item.fraction;
        const line = element('tr'), cell = element('td', 'track'), bar = element('span', 'bar');
        bar.style.width = `${100 * item.fraction / most}%`;
        cell.append(bar);
        line.append(element('td', '', say(item.label)), cell, element('td', 'figure', say(item.figure)),
          element('td', 'figure', `${(100 * item.fraction).toFixed(1)} %`),
          element('td', 'figure', `Σ ${(100 * sum).toFixed(1)} %`));
        table.append(line);
      });
      parent.append(table);
    },

    table(section, parent) {
      const table = element('table', section.folded ? 'folded' : '');
      const head = element('tr');
      section.columns.forEach(column => head.append(element('th', '', say(column))));
      table.append(head);
      section.rows.forEach(row => {
        const line = element('tr');
        row.forEach(cell => line.append(element('td', '', say(cell))));
        table.append(line);
      });
      if (section.folded) {
        const details = element('details');
        details.append(element('summary', '', `${language === 'zh' ? '展开' : 'Show'} (${section.rows.length})`), table);
        parent.append(details);
      } else {
        parent.append(table);
      }
    }
  };

  function show() {
    charts.splice(0).forEach(chart => chart.dispose());
    document.documentElement.lang = language;
    document.title = `${say(report.question)} ${say(report.title)}`;
    ['title', 'question', 'answer'].forEach(id => { document.getElementById(id).textContent = say(report[id]); });
    document.querySelectorAll('nav button').forEach(button =>
      button.setAttribute('aria-pressed', String(button.dataset.language === language)));
    const facts = document.getElementById('facts');
    facts.replaceChildren(...report.facts.map(fact => {
      const row = element('div');
      row.append(element('dt', '', say(fact.name)), element('dd', '', say(fact.value)));
      return row;
    }));
    const sections = document.getElementById('sections');
    sections.replaceChildren();
    report.sections.forEach(section => {
      const box = element('section', ['table', 'shares', 'pareto'].includes(section.type) ? 'long' : '');
      box.append(element('h2', '', say(section.heading)), element('p', 'note', say(section.note)));
      sections.append(box);
      drawings[section.type](section, box);
    });
  }

  document.querySelectorAll('nav button').forEach(button => button.addEventListener('click', () => {
    language = button.dataset.language;
    show();
  }));
  addEventListener('resize', () => charts.forEach(chart => chart.resize()));
  addEventListener('beforeprint', () => charts.forEach(chart => chart.resize()));
  show();
})();
